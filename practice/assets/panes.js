// Two panes without a page load: the address changes at once, the offer beside the list follows later, as on real boards.

const lag = 300;
const cards = document.querySelector('.panes .cards');
const pane = document.querySelector('.offer-pane');

/** Counts the choices made, so that only the last one is shown. */
let turn = 0;

async function show(id) {
  const row = cards.querySelector(`.offer-card[data-offer-id="${CSS.escape(id)}"]`);
  if (!row) return location.reload();
  turn += 1;
  const mine = turn;
  for (const card of cards.querySelectorAll('[aria-current]')) card.removeAttribute('aria-current');
  row.setAttribute('aria-current', 'true');
  const [response] = await Promise.all([
    fetch(row.querySelector('.offer-title').href),
    new Promise((resolve) => setTimeout(resolve, lag)),
  ]);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (mine !== turn) return;
  pane.dataset.offerId = id;
  pane.replaceChildren(...[...page.querySelector('main').childNodes].map((node) => document.adoptNode(node)));
  pane.scrollTop = 0;
  document.title = page.title;
}

cards.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = event.target.closest('.offer-card');
  if (!row) return;
  event.preventDefault();
  const address = new URL(location.href);
  address.pathname = cards.dataset.path;
  address.searchParams.set('selection', row.dataset.offerId);
  history.pushState(null, '', address);
  show(row.dataset.offerId);
});

window.addEventListener('popstate', () => {
  const first = cards.querySelector('.offer-card').dataset.offerId;
  show(new URL(location.href).searchParams.get('selection') ?? first);
});
