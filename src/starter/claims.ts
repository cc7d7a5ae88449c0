/** The claims file of a new story: two claims that work on the example texts, and one of every other kind to uncomment. */
export const claimsFile = (title: string): string => `# yaml-language-server: $schema=./claims.schema.json
# The line above lets an editor complete and check this file. Everything after a # is a comment.
version: 1

story:
  title: ${JSON.stringify(title)}
  # When it happened, and words that every text on it has: a text that is far from either is not read, and the report says so.
  # date: 2031-05-05
  # about: [bridge, Tarn]

# Who acts and speaks: a name, and the other names that the texts have for them. A state's capital and demonym are known.
actors:
  agency: { name: Road Agency, aliases: [the agency, Ida Berg] }
  governor: { name: Governor, aliases: [Jon Vale, the governor's office] }

# Each claim is a question that the outlets answer. A cue is an example phrase: inflection, word order and denial are read by themselves.
claims:
  # quantity: how much, how many. unit: money, people, percent, magnitude, length, or the noun that is counted.
  - id: deaths
    question: How many people died?
    kind: quantity
    about: [bridge, collapse]
    unit: people
    measure: [killed, died, dead]

  # status: which of these is the case. ordered: a later position contains the earlier ones.
  - id: inquiry
    question: Has an inquiry been opened?
    kind: status
    about: inquiry
    ordered: yes
    positions:
      planned: [will open, plans to open]
      opened: [opened, begun, under way]

  # Uncomment what your story asks for (take away the "# " of each line of a block).

  # actor: who did it.
  # - id: inquiry-by
  #   question: Who ordered the inquiry?
  #   kind: actor
  #   about: inquiry
  #   action: [order, demand]
  #   actors: [agency, governor]

  # date: when was it.
  # - id: collapse-date
  #   question: When did the bridge collapse?
  #   kind: date
  #   about: bridge
  #   action: [collapse, fall]

  # scope: what is covered, and is it all of it.
  # - id: closed
  #   question: What is closed?
  #   kind: scope
  #   about: [closed, shut]
  #   elements:
  #     roads: roads
  #     schools: schools

  # quotation: how is a statement worded.
  # - id: warning
  #   question: What did the agency say of warnings?
  #   kind: quotation
  #   about: [warning, warned]
  #   speaker: agency
  #   cues: [no warning, not warned]

  # label: what is it called.
  # - id: name
  #   question: What is the bridge called?
  #   kind: label
  #   about: bridge
  #   names: [bridge, crossing]
`;
