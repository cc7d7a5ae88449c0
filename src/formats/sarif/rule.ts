import type { FindingRule } from '../../findings/finding.ts';

/** Results of a check are about texts, not code: code scanning files them by tag. */
const TAGS = ['fact-checking', 'sources'];

const PROBLEM = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** A rule as viewers list it. */
export const ruleOf = ({ id, description, severity }: FindingRule) => ({
  id,
  shortDescription: { text: description },
  fullDescription: { text: description },
  help: {
    text: `${description} "compare-claims explain <claim> <source>" shows the words and the rules behind each reading, and what came close.`,
    markdown: `${description}\n\n\`compare-claims explain <claim> <source>\` shows the words and the rules behind each reading, and what came close.`,
  },
  defaultConfiguration: { level: severity },
  properties: { tags: TAGS, 'problem.severity': PROBLEM[severity] },
});
