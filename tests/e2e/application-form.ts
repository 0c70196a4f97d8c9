// A page with an application form as frameworks make them: controlled inputs, masks, drawn lists, a shadow root, a frame, traps.

/** What the page's own script keeps: the state of its controls, and how often its form was sent. */
export interface FormPage {
  state: Record<string, string>;
  sent: number;
  events: string[];
}

const script = `
window.page = { state: {}, sent: 0, events: [] };
const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
// As React: a tracker on the node tells a user's change from the page's own; the state is drawn again after each.
for (const input of document.querySelectorAll('[data-react]')) {
  let tracked = '';
  page.state[input.id] = '';
  Object.defineProperty(input, 'value', {
    get() { return native.get.call(this); },
    set(value) { tracked = String(value); native.set.call(this, value); },
  });
  const redraw = () => { if (native.get.call(input) !== page.state[input.id]) input.value = page.state[input.id]; };
  document.addEventListener('input', (event) => {
    if (event.target !== input) return;
    const now = native.get.call(input);
    if (now === tracked) return;
    tracked = now;
    page.state[input.id] = now;
  });
  for (const type of ['change', 'focusout', 'blur']) document.addEventListener(type, redraw, true);
}
// As Vue: v-model takes what an input event brings, and writes its state back at the next tick.
for (const input of document.querySelectorAll('[data-vue]')) {
  page.state[input.id] = '';
  input.addEventListener('input', (event) => {
    page.state[input.id] = event.target.value;
    Promise.resolve().then(() => { if (input.value !== page.state[input.id]) input.value = page.state[input.id]; });
  });
}
// A mask that only follows typing, and puts its own spaces.
document.querySelector('#mobile').addEventListener('input', ({ target }) => {
  target.value = target.value.replace(/\\D/g, '').slice(0, 10).replace(/(\\d\\d)(?=\\d)/g, '$1.');
});
// A drawn list: opens under its line of text, fetches, and keeps only what was pressed.
const country = document.querySelector('#country');
const choices = document.querySelector('#country-list');
let chosen = '';
country.addEventListener('input', () => setTimeout(() => {
  choices.replaceChildren(...['France', 'Finlande', 'Belgique'].filter((name) => name.toLowerCase().startsWith(country.value.toLowerCase())).map((name) => {
    const option = document.createElement('li');
    option.setAttribute('role', 'option');
    option.textContent = name;
    option.addEventListener('mousedown', () => { chosen = name; page.state.country = name; country.value = name; choices.replaceChildren(); });
    return option;
  }));
}, 80));
country.addEventListener('blur', () => { country.value = chosen; });
document.querySelector('#next').addEventListener('click', () => { document.querySelector('#step-2').style.display = 'block'; });
document.querySelector('#zone').attachShadow({ mode: 'open' }).innerHTML = '<label for="city">Ville</label><input id="city" name="city">';
document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<label for="zip">Code postal</label><input id="zip" name="zip">';
addEventListener('submit', (event) => { page.sent += 1; event.preventDefault(); });
const submit = HTMLFormElement.prototype.submit;
HTMLFormElement.prototype.submit = function () { page.sent += 1; };
`;

/** Served as a page of its own under any https address. */
export const applicationForm = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Postuler - Ébéniste</title>
<style>.trap { position: absolute; left: -9999px }</style></head><body><h1>Postuler chez Atelier Ronceray</h1>
<form id="apply"><label for="first">Prénom</label><input id="first" data-react>
<label for="last">Nom</label><input id="last" data-react>
<label for="mail">E-mail</label><input id="mail" type="email" data-vue>
<label for="mobile">Téléphone mobile</label><input id="mobile" placeholder="06.12.34.56.78">
<label for="country">Pays</label><input id="country" role="combobox" aria-autocomplete="list" aria-controls="country-list"><ul id="country-list" role="listbox"></ul>
<label for="contract">Type de contrat</label><select id="contract"><option value="">Choisir</option><option>CDD</option><option>CDI</option></select>
<label for="nir">Numéro de sécurité sociale</label><input id="nir">
<div class="trap"><label>E-mail <input name="email_2" id="honeypot"></label></div>
<label><input type="checkbox" id="terms"> J’accepte les conditions</label>
<label for="letter">Lettre de motivation</label><textarea id="letter"></textarea>
<input name="querySelectorAll"><input name="parentElement"><input name="elements">
<div id="zone"></div><div id="closed"></div>
<iframe srcdoc="<label>Lien LinkedIn <input id='linkedin'></label>"></iframe>
<button type="button" id="next">Suite</button>
<div id="step-2" style="display:none"><label for="street">Numéro et rue</label><input id="street"><label for="box">Complément d’adresse</label><input id="box"></div>
<button id="send">Envoyer ma candidature</button></form><script>${script}</script></body></html>`;

/** A box that takes documents, one that takes pictures, and a zone without a box: what each got stands in `got`. */
export const cvForm = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Postuler</title></head><body><form>
<label for="cv">Votre CV</label><input type="file" id="cv" accept=".pdf,.docx" style="display:none">
<label for="photo">Photo</label><input type="file" id="photo" accept="image/*">
<div class="cv-dropzone" style="padding:2em">Déposez votre CV ici</div></form><script>
window.got = [];
const keep = async (where, file) => got.push(where + ': ' + file.name + ' ' + await file.text());
document.querySelector('#cv').addEventListener('change', ({ target }) => keep('box', target.files[0]));
const zone = document.querySelector('.cv-dropzone');
zone.addEventListener('dragover', (event) => event.preventDefault());
zone.addEventListener('drop', (event) => { event.preventDefault(); keep('zone', event.dataTransfer.files[0]); });
</script></body></html>`;
