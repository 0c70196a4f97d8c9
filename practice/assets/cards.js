// A card opens its offer wherever it is clicked, as on most boards; applying to an invented offer says that it is one.

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
  const applying = event.target.closest('.apply');
  if (applying) {
    const status = applying.parentElement.querySelector('[role="status"]');
    status.textContent = status.dataset.answer;
    return;
  }
  if (event.target.closest('a, button') || !document.getSelection().isCollapsed) return;
  const link = event.target.closest('.offer-card')?.querySelector('.offer-title[href]');
  if (link) location.assign(link.href);
});
