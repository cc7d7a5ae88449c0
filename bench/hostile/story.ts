/** An invented story with a claim of every kind. */
export const CLAIMS = `version: 1
story: The mill fire
actors:
  mayor: { name: the mayor, aliases: [city hall] }
  police: { name: police, aliases: [officers] }
claims:
  - { id: deaths, kind: quantity, about: [fire], unit: people, measure: [killed, died] }
  - { id: when, kind: date, about: [fire], action: [start, break out] }
  - { id: who, kind: actor, about: [fire], action: [start, cause], actors: [mayor, police] }
  - { id: inquiry, kind: status, about: [inquiry], positions: { proposed: [proposed], open: [opened, set up] } }
  - { id: said, kind: quotation, about: [fire], speaker: mayor, cues: [we saw the fire] }
  - { id: name, kind: label, about: [fire], names: [blaze, inferno] }
  - { id: rooms, kind: scope, about: [inquiry], elements: { mill: [the mill], yard: [the yard] } }
`;

/** What is told of the fire, so that every claim has something to read. */
export const TOLD = 'The mayor said the fire killed two people on Monday. Police caused the fire, and the inquiry was opened. “We saw the fire,” the mayor said.\n\n';
