// HTML as tagged templates: every value is escaped unless it is markup made here.

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is already safe HTML. Made only by `html` and `dataBlock`. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  toString() {
    return this.text;
  }
}

/**
 * One value as HTML: markup as it is, lists joined, nothing for undefined, null and false, any other text escaped.
 * @param {unknown} value
 * @returns {string}
 */
function render(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => entities[character]);
}

/**
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/**
 * A JSON-LD block. `<` is written as an escape so that no text can close the block.
 * @param {unknown} value
 */
export function dataBlock(value) {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Markup(`<script type="application/ld+json">${json}</script>`);
}
