/** A workflow for GitHub that holds every change to the story against what was accepted. */
export const WORKFLOW = `# Holds the sources against claims.lock.yaml. Make that file once, look at it and commit it: npx compare-claims check --update
name: Claims
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      # compare-claims has to be in this repository's package.json; --no-install sees to it that nothing of that name is fetched instead.
      - run: npm ci
      - run: npx --no-install compare-claims check
`;
