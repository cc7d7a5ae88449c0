import { wholeFileError } from '../errors.ts';

/** Loads a package that people may leave out. Throws an InputError that says what to install. */
export async function optional<Module>(shown: string, what: string, name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw wholeFileError(shown, `${what} are read with the package "${name}", which is not installed`, `install it beside compare-claims: npm install ${name}`);
  }
}
