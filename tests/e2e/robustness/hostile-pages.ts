// Pages that clobber, tamper or fight: the same six offers each time, around them what a hostile page may do.

export interface HostilePage {
  name: string;
  html: string;
  /** The page itself keeps badges from standing: only that they were read right is asked. */
  isFight?: boolean;
  headers?: Record<string, string>;
}

/** What each page offers: id, title, company, place as written, and what its badge must say in English. */
export const offers = [
  ['9101', 'Soudeuse navale', 'Chantiers du Ponant', 'Rennes, Bretagne, France', 'Brittany'],
  ['9102', 'Luthier', 'Atelier Mirecourt', 'Mirecourt, Grand Est, France', 'Grand Est'],
  ['9103', 'Chaudronnière', 'Forges du Lot', 'Cahors, Occitanie, France', 'Occitanie'],
  ['9104', 'Bergère', 'Estives réunies', 'Vienne, Autriche', undefined],
  ['9105', 'Saunière', 'Sel de Guérande', 'Guérande, Pays de la Loire, France', 'Pays de la Loire'],
  ['9106', 'Verrier', 'Cristal de Baccarat', 'Baccarat, Grand Est, France', 'Grand Est'],
] as const;

interface Parts {
  /** First in the head. */
  head?: string;
  before?: string;
  inCard?: string;
  after?: string;
  wrap?: (list: string) => string;
  doctype?: string;
}

function page({ head = '', before = '', inCard = '', after = '', wrap = (list) => list, doctype }: Parts): string {
  const cards = offers.map(
    ([id, title, company, place]) => `<article class="offer-card" data-offer-id="${id}">
      <h2><a class="offer-title" href="/offres/${id}">${title}</a></h2>
      <p class="offer-company">${company}</p><p class="offer-place">${place}</p>${inCard}</article>`,
  );
  return `${doctype ?? '<!doctype html>'}<html lang="fr"><head><meta charset="utf-8"><title>Offres</title>${head}
    <style>body{font:14px/1.45 sans-serif}article{padding:8px;margin:8px;border:1px solid #ccc}</style></head>
    <body>${before}${wrap(`<main id="list">${cards.join('')}</main>`)}${after}</body></html>`;
}

const script = (code: string) => `<script>${code}</script>`;

/** Names of properties that code reads from nodes, from the document or from its own world. */
const NAMES = [
  ...['querySelector', 'querySelectorAll', 'parentNode', 'parentElement', 'body', 'head', 'documentElement'],
  ...['closest', 'matches', 'contains', 'textContent', 'innerText', 'children', 'childNodes', 'firstChild'],
  ...['nextSibling', 'lastElementChild', 'firstElementChild', 'getAttribute', 'hasAttribute', 'setAttribute'],
  ...['getBoundingClientRect', 'getClientRects', 'isConnected', 'append', 'appendChild', 'insertBefore', 'remove'],
  ...['ownerDocument', 'getRootNode', 'createElement', 'createElementNS', 'createTextNode', 'createTreeWalker'],
  ...['createRange', 'addEventListener', 'removeEventListener', 'defaultView', 'location', 'implementation'],
  ...['compareDocumentPosition', 'nodeType', 'nodeValue', 'attributes', 'style', 'dataset', 'className', 'classList'],
  ...['id', 'tagName', 'localName', 'namespaceURI', 'shadowRoot', 'attachShadow', 'visibilityState', 'hidden', 'forms'],
  ...['adoptedStyleSheets', 'clientWidth', 'offsetWidth', 'content', 'browser', 'chrome', 'runtime', 'navigation'],
  ...['performance', 'cap-regions', 'toString', 'then', 'length', 'constructor', '__proto__', 'hasOwnProperty'],
  ...['process', 'define', 'module', 'exports', 'require', 'globalThis', 'window', 'document', 'self', 'URL', 'Node'],
];

const inputs = (names: readonly string[]) =>
  names.map((name) => `<input type="hidden" name="${name}" id="${name}" value="clobbered">`).join('');

function clobbered(names: readonly string[]): Parts {
  return {
    before: names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(''),
    wrap: (list) => `<form id="around">${inputs(names)}${list}</form>`,
    inCard: `<form>${inputs(names)}<p>Temps plein</p></form>`,
  };
}

/** Of two elements of one id, `browser` is a collection: `runtime` and `id` are found on it in turn. */
const fakeApi = `<form id="browser"><input name="runtime" id="id"></form><a id="chrome"></a><a id="chrome" name="runtime"></a>`;

const clobbering: HostilePage[] = [
  ...NAMES.map((name) => ({ name: `names a control ${name}`, html: page(clobbered([name])) })),
  { name: 'names controls all that at once', html: page(clobbered(NAMES)) },
  { name: 'makes elements pass for the extension API', html: page({ before: fakeApi }) },
  {
    name: 'names two controls parentElement',
    html: page({
      wrap: (list) => `<form>${'<input name="parentElement" type="image" alt="">'.repeat(2)}${list}</form>`,
    }),
  },
];

/** What the page's own scripts see is not what ours see: each of these must change nothing. */
const TAMPERED: Record<string, string> = {
  'querySelectorAll that throws':
    'Element.prototype.querySelectorAll = Document.prototype.querySelectorAll = () => { throw 1; };',
  'querySelector that lies': 'Element.prototype.querySelector = () => document.body;',
  'closest and matches that lie': 'Element.prototype.closest = Element.prototype.matches = () => true;',
  'textContent that lies': "Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Menteuse' });",
  'getAttribute that lies': "Element.prototype.getAttribute = () => 'menteur';",
  'open shadow roots only':
    'const attach = Element.prototype.attachShadow; window.stolen = []; Element.prototype.attachShadow = function () { const root = attach.call(this, { mode: "open" }); stolen.push(root); return root; };',
  'no MutationObserver': 'window.MutationObserver = undefined;',
  'no frames': 'window.requestAnimationFrame = () => 0; window.setTimeout = () => 0;',
  'arrays that throw':
    'for (const name of ["map", "filter", "flatMap", "push"]) Array.prototype[name] = () => { throw new Error(name); };',
  'JSON that lies': 'JSON.stringify = () => "{}"; JSON.parse = () => ({});',
  'objects with fields of their own':
    'Object.prototype.board = "menteur"; Object.prototype.view = { label: "Menteur" }; Object.prototype.isOn = false;',
  'objects with setters':
    "Object.defineProperty(Object.prototype, 'title', { set() { throw new Error('set'); }, get: () => 'Menteuse' });",
  'promises that never settle': 'Promise.prototype.then = () => new Promise(() => {});',
  'styles that cannot be read': 'window.getComputedStyle = () => null;',
  'sheets that throw': 'CSSStyleSheet.prototype.replaceSync = () => { throw 1; };',
  'addresses that throw': 'window.URL = class { constructor() { throw 1; } };',
  'events that are all trusted': "Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });",
  'elements that cannot be made': 'Document.prototype.createElement = Document.prototype.createElementNS = () => null;',
  'an extension API of its own':
    'window.browser = window.chrome = { runtime: { id: "menteur", sendMessage: () => Promise.resolve({ answer: [] }) } };',
  'rectangles that throw':
    'Element.prototype.getBoundingClientRect = Range.prototype.getClientRects = () => { throw 1; };',
  'symbols that are known': "window[Symbol.for('cap-regions')] = true;",
};

const tampering: HostilePage[] = Object.entries(TAMPERED).map(([name, code]) => ({
  name: `has ${name}`,
  html: page({ head: script(code) }),
}));

const onHosts = (change: string) =>
  script(`window.struck = 0; new MutationObserver(() => {
    for (const host of document.querySelectorAll('article span[style]:empty')) { struck += 1; ${change} }
  }).observe(document.documentElement, { childList: true, subtree: true });`);

const once = (delay: number, change: string) => script(`setTimeout(() => { ${change} }, ${delay});`);

/** Pages that find our hosts, or merely live with them. */
const handling: HostilePage[] = [
  { name: 'removes every host it sees', html: page({ after: onHosts('host.remove();') }), isFight: true },
  {
    name: 'moves every host out of its card',
    html: page({ after: onHosts('document.body.prepend(host);') }),
    isFight: true,
  },
  {
    name: 'moves hosts from card to card',
    html: page({
      after: onHosts(
        "const [card] = document.querySelectorAll('article'); if (host.parentElement !== card) card.append(host);",
      ),
    }),
    isFight: true,
  },
  {
    name: 'hides every host by style',
    html: page({ head: '<style>span{display:none!important;visibility:hidden!important}</style>' }),
    isFight: true,
  },
  {
    name: 'turns all styles off',
    html: page({ head: '<style>*{all:revert!important;position:static!important}</style>' }),
    isFight: true,
  },
  {
    name: 'takes the style off each host',
    html: page({ after: onHosts("host.removeAttribute('style');") }),
    isFight: true,
  },
  {
    name: 'writes attributes on each host',
    html: page({ after: onHosts("host.title = host.className = host.lang = 'menteur';") }),
    isFight: true,
  },
  {
    name: 'takes hosts into a frame',
    html: page({
      after: `<iframe id="away"></iframe>${onHosts("document.querySelector('#away').contentDocument?.body?.append(host);")}`,
    }),
    isFight: true,
  },
  {
    name: 'clones its list over itself',
    html: page({
      after: once(250, "const list = document.querySelector('#list'); list.replaceWith(list.cloneNode(true));"),
    }),
  },
  {
    name: 'writes its list anew from its HTML',
    html: page({ after: once(250, "const list = document.querySelector('#list'); list.innerHTML = list.innerHTML;") }),
  },
  {
    name: 'writes its list anew ten times',
    html: page({
      after: script(
        "let left = 10; const again = setInterval(() => { const list = document.querySelector('#list'); list.innerHTML = list.innerHTML; if (--left === 0) clearInterval(again); }, 40);",
      ),
    }),
  },
  { name: 'replaces its body', html: page({ after: once(250, 'document.body = document.body.cloneNode(true);') }) },
  {
    name: 'takes its body out for a while',
    html: page({
      after: once(
        150,
        'const { body } = document; body.remove(); setTimeout(() => document.documentElement.append(body), 300);',
      ),
    }),
  },
  {
    name: 'takes its root out for a while',
    html: page({
      after: once(
        150,
        'const root = document.documentElement; root.remove(); setTimeout(() => document.append(root), 300);',
      ),
    }),
  },
  {
    name: 'opens its document again',
    html: page({
      after: once(
        250,
        'const html = document.documentElement.outerHTML.replaceAll("<script", "<x-script"); document.open(); document.write(html); document.close();',
      ),
    }),
    isFight: true,
  },
  {
    name: 'shuffles its cards without end',
    html: page({
      after: script(
        "setInterval(() => { const list = document.querySelector('#list'); list.append(list.firstElementChild); }, 30);",
      ),
    }),
    isFight: true,
  },
  {
    name: 'stops every event at the window',
    html: page({
      head: script(
        "for (const type of ['click', 'pointerdown', 'keydown', 'mousedown']) addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);",
      ),
    }),
  },
  {
    name: 'sends events of every kind to its spans',
    html: page({
      after: onHosts(
        "for (const type of ['click', 'keydown', 'pageshow', 'popstate', 'resize']) { host.dispatchEvent(new Event(type, { bubbles: true })); window.dispatchEvent(new Event(type)); }",
      ),
    }),
  },
  {
    name: 'changes a watched attribute without end',
    html: page({
      after: script(
        "setInterval(() => document.querySelector('a').setAttribute('aria-label', String(Math.random())), 5);",
      ),
    }),
    isFight: true,
  },
];

const element = (name: string, body: string) =>
  script(`customElements.define('${name}', class extends HTMLElement { ${body} });`);

const building: HostilePage[] = [
  {
    name: 'holds elements that throw when they come',
    html: page({
      head: element('x-trap', "connectedCallback() { throw new Error('page: connected'); }"),
      inCard: '<x-trap></x-trap>',
    }),
  },
  {
    name: 'holds elements that throw when they go',
    html: page({
      head: element('x-trap', "disconnectedCallback() { throw new Error('page: gone'); }"),
      inCard: '<x-trap></x-trap>',
    }),
  },
  {
    name: 'holds elements that throw when read',
    html: page({
      head: element(
        'x-trap',
        "get textContent() { throw new Error('page: read'); } get parentElement() { throw new Error('page: parent'); } get firstChild() { throw new Error('page: first'); }",
      ),
      inCard: '<x-trap>Temps plein</x-trap>',
    }),
  },
  {
    name: 'keeps its list in an element that throws',
    html: page({
      head: element(
        'x-list',
        "get parentElement() { throw new Error('page: parent'); } getBoundingClientRect() { throw new Error('page: box'); }",
      ),
      wrap: (list) => `<x-list>${list}</x-list>`,
    }),
  },
  { name: 'has no doctype', html: page({ doctype: '' }) },
  {
    name: 'enforces trusted types',
    html: page({}),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  },
  {
    name: 'forbids everything by policy',
    html: page({}),
    headers: { 'content-security-policy': "default-src 'none'" },
  },
  { name: 'has a base elsewhere', html: page({ head: '<base href="https://elsewhere.example/">' }) },
  { name: 'nests its list a hundred deep', html: page({ wrap: (list) => `${'<div>'.repeat(100)}${list}` }) },
  {
    name: 'writes from right to left, mirrored',
    html: page({ head: '<style>html{direction:rtl;writing-mode:vertical-rl}main{transform:scaleX(-1)}</style>' }),
    isFight: true,
  },
  {
    name: 'is zero pixels high',
    html: page({ head: '<style>html,body{height:0;overflow:hidden}</style>' }),
    isFight: true,
  },
  {
    name: 'animates everything',
    html: page({
      head: '<style>@keyframes a{to{transform:rotate(1turn)}}*{animation:a .2s infinite;transition:all .2s}</style>',
    }),
    isFight: true,
  },
  {
    name: 'shows it all in the top layer',
    html: page({
      wrap: (list) => `<dialog open>${list}</dialog>`,
      after: script("const it = document.querySelector('dialog'); it.close(); it.showModal();"),
    }),
  },
];

export const hostilePages: readonly HostilePage[] = [...clobbering, ...tampering, ...handling, ...building];
