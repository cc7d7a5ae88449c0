import { fileURLToPath } from 'node:url';
import base from '../../jest.config.js';

const { globalSetup: _, ...rest } = base;

export default {
  ...rest,
  rootDir: '../..',
  roots: ['<rootDir>/scripts/mutation'],
  testMatch: ['**/behaviour.js'],
  testEnvironment: fileURLToPath(new URL('environment.cjs', import.meta.url)),
};
