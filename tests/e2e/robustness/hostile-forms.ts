// Twenty forms that hide boxes from people to catch what fills them: each hides its own way, beside a form one can see.

export interface HostileForm {
  name: string;
  html: string;
}

const seen =
  '<label>Prénom <input id="seen-1"></label><label>Nom <input id="seen-2"></label><label>E-mail <input id="seen-3" type="email"></label>';
const box = '<label>Téléphone <input class="hidden-box" name="phone"></label>';

const hidings: Readonly<Record<string, string>> = {
  'out to the left': `<div style="position:absolute;left:-9999px">${box}</div>`,
  'out to the top': `<div style="position:fixed;top:-5000px">${box}</div>`,
  'moved out by a transform': `<div style="transform:translateX(-10000px)">${box}</div>`,
  transparent: `<div style="opacity:0;height:1px;overflow:hidden">${box}</div>`,
  'transparent box': '<label>Téléphone <input class="hidden-box" style="opacity:0"></label>',
  'transparent holder': `<div style="opacity:0">${box}</div>`,
  'not displayed': `<div style="display:none">${box}</div>`,
  'not displayed by a class': `<style>.gone { display: none }</style><div class="gone">${box}</div>`,
  'hidden attribute': `<div hidden>${box}</div>`,
  invisible: `<div style="visibility:hidden">${box}</div>`,
  clipped: `<div style="position:absolute;clip:rect(0 0 0 0)">${box}</div>`,
  'clipped by a path': `<div style="clip-path:inset(100%)">${box}</div>`,
  'of no size':
    '<label style="font-size:0">Téléphone <input class="hidden-box" style="width:0;height:0;padding:0;border:0"></label>',
  'of one pixel': '<label>Téléphone <input class="hidden-box" style="width:1px;height:1px;padding:0;border:0"></label>',
  'in a folded holder': `<div style="height:0;overflow:hidden">${box}</div>`,
  'out of the tab order and of the tree':
    '<div aria-hidden="true"><label>Téléphone <input class="hidden-box" tabindex="-1" autocomplete="off"></label></div>',
  'said to be left empty': '<label>Téléphone (laisser vide) <input class="hidden-box" name="hp"></label>',
  'closed details': `<details><summary>Plus</summary>${box}</details>`,
  'scaled to nothing': `<div style="transform:scale(0)">${box}</div>`,
  'in a hidden step of its own': `<section style="display:none">${box}<label>Ville <input class="hidden-box" name="city"></label></section>`,
};

export const hostileForms: readonly HostileForm[] = Object.entries(hidings).map(([name, hidden]) => ({
  name,
  html: `<!doctype html><html lang="fr"><meta charset="utf-8"><body><form>${seen}${hidden}<button>Envoyer</button></form></body></html>`,
}));
