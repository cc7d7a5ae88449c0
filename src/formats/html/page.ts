/** The whole page. It needs nothing but itself: style and script stand in it, and the policy lets nothing else run or load. */
import { createHash } from 'node:crypto';
import type { Tool } from '../../report.ts';
import built from './browser.generated.json' with { type: 'json' };
import { html, trusted, type Html } from './html.ts';

export interface Page {
  readonly title: string;
  readonly tool: Tool;
  readonly body: Html;
}

/** A page that learns from its server when it is old, by its version. */
export interface LivePage {
  readonly html: string;
  readonly version: string;
}

/** Letters only: the browser takes the hash of what stands between the tags. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `data:` is for the empty icon, without which a browser would ask a server for one. */
const policy = (scripts: readonly string[], connect: string): string =>
  ["default-src 'none'", `script-src ${scripts.map(hashOf).join(' ')}`, `style-src ${hashOf(built.style)}`, 'img-src data:', `connect-src ${connect}`, "base-uri 'none'", "form-action 'none'"].join('; ');

export const page = (content: Page): string => written(content, null);

export const pageWithVersion = (content: Page): LivePage => {
  const version = createHash('sha256').update(page(content)).digest('hex');
  return { html: written(content, version), version };
};

const written = ({ title, tool, body }: Page, version: string | null): string => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${version === null ? policy([built.script], "'none'") : policy([built.script, built.live], "'self'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool.name} ${tool.version}">
${version === null ? null : html`<meta name="version" content="${version}">
`}<link rel="icon" href="data:,">
<title>${title}</title>
<style>${trusted(built.style)}</style>
</head>
<body>
${body}<footer><p>Made by ${tool.name} ${tool.version} from the texts and claims named above, without a model: the same input gives the same page. It tells who says what; it does not tell who is right.</p></footer>
<script>${trusted(built.script)}</script>
${version === null ? null : html`<script>${trusted(built.live)}</script>
`}</body>
</html>
`.html;
