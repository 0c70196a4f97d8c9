// Makes what is drawn like what was made anew, in place: the focus, an opened detail and a live region stay what they were.

/** Changes `shown` and all it holds to equal `fresh`, which is used up. Elements of the same tag and place are kept. */
export function morph(shown: Element, fresh: Element): void {
  for (const { name } of [...shown.attributes])
    if (!fresh.hasAttribute(name) && name !== 'open') shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const wanted = [...fresh.childNodes];
  wanted.forEach((node, index) => {
    const present = shown.childNodes[index];
    if (!present) shown.append(node);
    else if (present.nodeName !== node.nodeName) present.replaceWith(node);
    else if (present instanceof Element) morph(present, node as Element);
    else if (present.nodeValue !== node.nodeValue) present.nodeValue = node.nodeValue;
  });
  while (shown.childNodes.length > wanted.length) shown.lastChild?.remove();
}
