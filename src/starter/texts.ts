/** Two tiny texts on a made-up story, that differ. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'example-hill-news.md': `---
outlet: Example Hill News
title: Five dead as bridge at Tarn collapses
published: 2031-05-06
---
# Five dead as bridge at Tarn collapses

The old bridge at Tarn collapsed on Monday evening, killing five people, the fire service said.

The Road Agency ordered an inquiry on Tuesday morning. The inquiry was opened at noon.

"There was no warning of any kind," Ida Berg of the agency told reporters.

All roads in the valley are closed, and so are most schools.
`,
  'example-river-post.md': `---
outlet: Example River Post
title: Three killed in fall of the Tarn crossing
published: 2031-05-06
---
# Three killed in fall of the Tarn crossing

Three people died when the bridge at Tarn collapsed on Monday.

Governor Jon Vale ordered an inquiry. The agency will open the inquiry next week, he said.

"We had no warning," said Ida Berg, who heads the agency.

Some roads are closed.
`,
};

export const CORPUS_README = `# The sources of this story

One text per outlet, \`.md\` or \`.txt\`, in UTF-8. \`compare-claims add <link or file>\` puts them here with what is known of each; a text of
your own can stand here as it is. This file is not read.

\`\`\`
---
outlet: Hill News
title: "Five dead as bridge collapses"
published: { value: 2031-05-06, basis: inferred }
url: https://…
retrieved: 2031-05-06T18:00:00Z
sha256: …
---
The text, exactly as it was published.
\`\`\`

Every line of the front matter may be left out. \`basis: inferred\` says that a value was read off the text and not stated by it. With
\`sha256\` a text that was changed is refused. \`![…]\` marks a caption and \`<!-- … -->\` what a page puts around its article: it is kept,
and never evidence.

Articles are their publishers': look at their terms before you publish this folder.
`;
