import pkg from '../package.json' with { type: 'json' };

/** Written in by the build: `0.1.0+1a2b3c4d5e6f`. */
declare const BUILT_ENGINE: string;

/** Whether this is a build. Sources that are run as they are have no hash: what they worked out before may be another engine's. */
export const BUILT = typeof BUILT_ENGINE === 'string';

/** The version of the package, and a hash of its code: two engines that could read a text differently have different names. */
export const ENGINE = BUILT ? BUILT_ENGINE : `${pkg.version}+source`;
