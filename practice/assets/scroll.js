// A list that grows while one scrolls. New rows stay empty until they come near, and a button rewrites rows in place,
// changing text nodes as frameworks do: whoever drew on a row must notice that it now holds another offer.

const cards = document.querySelector('.cards');
const recycle = document.querySelector('.recycle');
const textual = [
  '.mark',
  '.offer-title',
  '.offer-company',
  '.offer-place',
  '.offer-contract',
  '.offer-pay',
  '.offer-age',
];

async function fetchPage(address) {
  const response = await fetch(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** What an empty row will hold. */
const waiting = new WeakMap();

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      target.removeAttribute('aria-busy');
      target.append(...waiting.get(target));
    }
  },
  { rootMargin: '150px' },
);

const ending = new IntersectionObserver(
  async ([entry]) => {
    const more = entry.target;
    if (!entry.isIntersecting || more.ariaBusy === 'true') return;
    more.ariaBusy = 'true';
    const page = await fetchPage(more.href);
    for (const found of page.querySelectorAll('.offer-card')) {
      const row = document.adoptNode(found);
      waiting.set(row, [...row.childNodes]);
      row.replaceChildren();
      row.setAttribute('aria-busy', 'true');
      cards.append(row);
      nearby.observe(row);
    }
    const next = page.querySelector('.more');
    more.ariaBusy = 'false';
    if (!next) return more.remove();
    more.href = next.getAttribute('href');
    // Observed afresh: if the end is still in view, its position alone would not call us again.
    ending.unobserve(more);
    ending.observe(more);
  },
  { rootMargin: '400px' },
);

const more = document.querySelector('.more');
if (more) ending.observe(more);

/** Changes a text where it stands; only a text that was not there needs a new node. */
function rewrite(element, source) {
  const node = [...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  if (node) node.data = source.textContent;
  else element.append(source.textContent);
  element.hidden = source.hidden;
  element.className = source.className;
}

let shown = 1;

recycle.addEventListener('click', async () => {
  shown = (shown % Number(recycle.dataset.pages)) + 1;
  const page = await fetchPage(`${recycle.dataset.path}?page=${shown}`);
  const found = [...page.querySelectorAll('.offer-card')];
  for (const row of cards.querySelectorAll('.offer-card:not([aria-busy])')) {
    const source = found.shift();
    if (!source) break;
    row.dataset.offerId = source.dataset.offerId;
    row.querySelector('.offer-title').setAttribute('href', source.querySelector('.offer-title').getAttribute('href'));
    for (const css of textual) rewrite(row.querySelector(css), source.querySelector(css));
  }
});
