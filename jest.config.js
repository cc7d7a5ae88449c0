import { devNull } from 'node:os';

// What the command kept in other runs is nothing that a test may see; those that are about it say where it is.
process.env['COMPARE_CLAIMS_CACHE'] = devNull;

export default {
  globalSetup: './scripts/browser.js',
  testEnvironment: 'node',
  // For what hangs; how fast the machine is, no test says.
  testTimeout: 60_000,
  // Its default leaves one core idle, which is half of a small machine.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } }, module: { type: 'es6' } }] },
};
