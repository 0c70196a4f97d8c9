// Strings that a hostile page may give for any field: markup, code, addresses, control and bidirectional characters, bombs.

/** What a payload would do if it ran: leave a mark in its world, and ask for this host. */
export const beacon = 'https://ran.example/';
const ran = `globalThis.ran=1;new Image().src='${beacon}run'`;

const TAGS = [
  ...['img', 'svg', 'video', 'audio', 'iframe', 'object', 'embed', 'input', 'body', 'details', 'marquee', 'math', 'a'],
  ...['form', 'button', 'select', 'textarea', 'style', 'link', 'meta', 'base', 'template', 'slot', 'dialog', 'portal'],
];
const EVENTS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onclick',
  'onpointerenter',
  'onanimationstart',
  'onbeforetoggle',
];
/** Ways out of the place a string was meant for. */
const BREAKOUTS = [
  '',
  '"',
  "'",
  '">',
  "'>",
  '`',
  '-->',
  ']]>',
  '</script>',
  '</style>',
  '</title>',
  '</textarea>',
  '\\"',
  '&quot;>',
  '\0',
  '}}',
  '*/',
];
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,',
  'data:text/html;base64,',
  'blob:',
  'file:///',
  'filesystem:',
  'view-source:',
  'about:',
  'chrome://',
  'moz-extension://',
  '//',
  '\\\\',
  'https://user:pass@',
  'ws://',
  'ftp://',
  'intent://',
];
const TEMPLATES = [
  '{{constructor.constructor("RUN")()}}',
  `\${RUN}`,
  '#{RUN}',
  '<%= RUN %>',
  '{%RUN%}',
  '{RUN}',
  '[[RUN]]',
  '%{RUN}',
  '*{RUN}',
  '@(RUN)',
  '$(RUN)',
  '`RUN`',
  '{{{RUN}}}',
  'ng-app ng-init="RUN"',
  'v-html="RUN"',
  'x-data="RUN"',
  '=cmd|"/c RUN"!A0',
  '+RUN',
  '-RUN',
  '@RUN',
];
const MARKS = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2067',
  '\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u0008',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\u{e0001}',
  '\u{10ffff}',
  '\u034f',
  '\u0300'.repeat(300),
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'default',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '[object Object]',
  'true',
  '0',
  '1e999',
  '9007199254740993',
  'DROP TABLE offers;--',
  "' OR 1=1 --",
  '../../etc/passwd',
  'CON',
  '%00',
  '%s%n%x',
  '\\u003cscript\\u003e',
  '&lt;script&gt;',
  '&#60;script&#62;',
  'dangerouslySetInnerHTML',
  '{"__proto__":{"isOn":true}}',
  '{"type":"script","props":{}}',
];

function* generate(): Generator<string> {
  for (const tag of TAGS) {
    for (const event of EVENTS)
      yield `<${tag} data-s1 src=x href=x ${event}="${ran}" autofocus open tabindex=0>x</${tag}>`;
  }
  for (const out of BREAKOUTS) {
    yield `${out}<script data-s1>${ran}</script>`;
    yield `${out}<img data-s1 src=x onerror=${ran}>`;
    yield `${out} data-s1 onmouseover="${ran}" autofocus onfocus="${ran}" x="`;
    yield `${out}<svg data-s1><animate onbegin="${ran}" attributeName=x dur=1s></svg>`;
    yield `${out}<iframe data-s1 srcdoc="<script>${ran}</script>"></iframe>`;
    yield `${out}<x-s1 data-s1 style="position:fixed;inset:0;background:url(${beacon}style)">x</x-s1>`;
  }
  for (const scheme of SCHEMES) {
    yield `${scheme}${ran}`;
    yield `${scheme}ran.example/%0a${ran}`;
    yield `<a data-s1 href="${scheme}${ran}">x</a>`;
  }
  for (const template of TEMPLATES) {
    yield template.replace('RUN', ran);
    yield `Soudeuse ${template.replace('RUN', ran)}`;
  }
  for (const mark of MARKS) {
    yield mark;
    yield `Soud${mark}euse <b data-s1>${mark}</b>`;
    yield `${mark.repeat(Math.ceil(200 / mark.length))}fin`;
  }
  yield* NAMES;
  for (const length of [1_000, 2_000, 20_000, 250_000]) {
    yield 'x'.repeat(length);
    yield '<b data-s1>'.repeat(length / 10);
    if (length > 20_000) continue;
    // Longer ones take Chromium a quarter of a minute to lay out, with no extension in it.
    yield '𝕏'.repeat(length / 2);
    yield 'a \u0301'.repeat(length / 3);
    yield `${' '.repeat(length)}fin`;
  }
}

/** At least 500, none twice. */
export const hostileStrings: readonly string[] = [...new Set(generate())];
