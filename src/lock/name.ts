/** The name of the lock file of a claims file: `claims.yaml` has `claims.lock.yaml` beside it. */
export const lockPathOf = (claimsPath: string): string => `${claimsPath.replace(/\.ya?ml$/i, '')}.lock.yaml`;
