// What a control's words ask for, as a table: French first, English beside it. The first rule that matches decides.
import type { ControlKind, FieldType } from './types';

interface TypeRule {
  type: FieldType;
  /** On `coreOf` a label or placeholder, or on `wordsOfName` an attribute. */
  words: RegExp;
  /** Words beside which the rule does not hold. */
  not?: RegExp;
  /** The rule is about what the person is or has, so words of something else end it. */
  isPersonal?: true;
}

const files: readonly ControlKind[] = ['file'];
const lists: readonly ControlKind[] = ['select', 'combobox', 'radio'];
const texts: readonly ControlKind[] = ['text', 'textarea', 'combobox'];

/** Which kinds of control can hold which type; anything not named here goes in a line of text. */
export const kindsOf: Partial<Record<FieldType, readonly ControlKind[]>> = {
  'resume-file': files,
  email: ['text', 'email', 'textarea'],
  tel: ['text', 'tel', 'number'],
  'tel-country-code': [...lists, 'text', 'tel'],
  'postal-code': ['text', 'number', 'tel', 'combobox', 'select'],
  country: [...lists, 'text'],
  'address-level1': [...lists, 'text'],
  'address-level2': [...lists, 'text'],
  location: [...lists, 'text', 'search'],
  summary: ['textarea'],
  skills: texts,
  languages: [...texts, 'select'],
  experience: [...lists, 'text', 'number'],
  'desired-job': [...texts, 'select'],
  'contract-type': lists,
  mobility: [...lists, ...texts],
  availability: [...lists, ...texts, 'date'],
  headline: texts,
  'organization-title': texts,
  address: texts,
  'address-line1': texts,
  'url.linkedin': ['text', 'url', 'textarea'],
  'url.github': ['text', 'url', 'textarea'],
  'url.twitter': ['text', 'url', 'textarea'],
  'url.portfolio': ['text', 'url', 'textarea'],
  'url.other': ['text', 'url', 'textarea'],
};

export const typeRules: readonly TypeRule[] = [
  // Files.
  {
    type: 'resume-file',
    words: /\bcv\b|\bcv ?pdf\b|\bcurriculum\b|\bresume\b|\bresumee\b/,
    not: /\blettre\b|\bletter\b|\bparse|\bvideo\b/,
  },

  // Links: the site's name is the whole of the question.
  { type: 'url.linkedin', words: /\blinked ?in\b/ },
  { type: 'url.github', words: /\bgit ?hub\b/ },
  { type: 'url.twitter', words: /\btwitter\b|^x$|\bx profile\b/ },
  {
    type: 'url.other',
    words:
      /\b(autres?|other|additional) (url|site|website|lien|liens|link|links|sites)\b|\b(website|site|url|link) (other|autre)\b|^urls? other$|\bgitlab\b|\bbehance\b|\bdribbble\b/,
  },
  {
    type: 'url.portfolio',
    words:
      /\bportfolio\b|\bpersonal (web)?(site|page)\b|\bsite (web|internet|personnel|perso)\b|^web ?site( url)?$|^blog$|\bhome ?page\b|^site$|\bweb site\b/,
    not: /\bcompany\b|\bentreprise\b|\bsociete\b/,
  },

  // How to reach the person.
  {
    type: 'email',
    words: /\bemail|\badresse electronique\b|\bcourrier electronique\b/,
    not: /\bobjet\b|\bsubject\b|\bentreprise\b|\bcompany\b|\bfrequen|\bopt\b|\bnotif|\balert|\bpreference\b|\btemplate\b/,
  },
  {
    type: 'tel',
    words:
      /\btel\b|\btele ?phones?\b|\bphone|\bportables?\b|\bmobile\b|\bgsm\b|\bcell ?(phone)?\b|\bnum ?(tel|portable|fixe|mobile)\b|\bfixe\b|\bsms\b|\b(daytime|home|work|contact) number\b/,
    not: /\bext(ension)?\b|\btype\b|\bdevice\b|\bfax\b|\bcountry\b|\bpays\b|\bindicatif\b|\bcode\b|\bsearch\b|\bapplication mobile\b|\bmobile app\b|\bdisponib|\bprefer|\bcreneau\b|\bhoraire|\bentreprise\b|\bsociete\b|\bcompany\b|\bemployeu?r\b|\bstandard\b/,
  },

  // Names: what is more than one name goes first.
  {
    type: 'name',
    words:
      /\bnoms? prenoms?\b|\bprenoms? noms?\b|\bnomprenom\b|\bnom complet\b|\b(full|legal|complete|whole) ?name\b|\bfirst (and )?last name\b|\bname surname\b|\bfirst name last name\b|^nom candidate?$|^(candidate|applicant|contact|profile) name$|^name (candidate|applicant|contact)$/,
    not: /\b(legal|full) (first|last|middle|family|given|business|company)/,
    isPersonal: true,
  },
  {
    type: 'preferred-name',
    words:
      /\bpreferred (first |given )?name\b|\bchosen name\b|\bprenom (d )?(usage|usuel)\b|\bgoes by\b|\bknown as\b|\bnick ?name\b/,
  },
  {
    type: 'additional-name',
    words:
      /\bmiddle ?(name|initial)s?\b|\b(deuxieme|2e|2eme|second|autres?) prenoms?\b|\bsecond name\b|\badditional name\b|\bpatronymic\b/,
    isPersonal: true,
  },
  {
    type: 'given-name',
    words: /\bprenoms?|\b(first|given|fore) ?names?|\bfirstname|\bgivenname|\bf ?name\b|\bfst name\b/,
    not: /\bpere\b/,
    isPersonal: true,
  },
  {
    type: 'family-name',
    words:
      /\bnom ?(famille|usage|usuel|patronymique|naissance|jeune fille|marital)\b|\b(last|sur|family) ?names?|\blastname|\bfamilyname|\bl ?name\b|\bpatronyme\b/,
    isPersonal: true,
  },

  // Work.
  {
    type: 'desired-job',
    words:
      /\b(postes?|emplois?|metiers?|fonctions?|jobs?) (recherches?|souhaites?|vises?|desires?|convoites?|recherchee?s?|souhaitee?s?|envisages?)\b|\bintitule (poste|metier) (recherche|souhaite|vise)\b|\b(desired|wanted|target) (job|position|role)\b|\b(position|role|job) (applied|sought|desired|wanted)\b|\b(objectif|projet) professionnel\b/,
  },
  {
    type: 'contract-type',
    words:
      /\btypes? contrats?\b|\bcontrats? (recherches?|souhaites?)\b|^contrat$|\bcontract types?\b|\bemployment types?\b|\bnature contrat\b/,
  },
  {
    type: 'mobility',
    words:
      /\bmobilites?\b|^mobility$|\bgeographic(al)? mobility\b|\b(zones?|secteurs?|perimetre) geographiques?\b|\b(lieux?|villes?|regions?|departements?|zones?|localisations?) (travail )?(souhaites?|souhaitees?|recherches?|recherchees?|desire)\b|\b(preferred|desired) (work )?(locations?|city|region)\b/,
  },
  {
    type: 'availability',
    words:
      /\bdisponibilites?\b|\bdispos?\b|\bdate (disponib|available)|^(je suis )?disponible\b|\bavailability\b|^available( from| start| date)*$|\bdate (de )?(debut|prise poste|prise de poste|embauche)( souhaitee?| possible)?$|\b(earliest |possible |preferred )?start date$|\bpreavis\b|\bnotice period\b/,
    not: /\bentretien\b|\binterview\b|\bcontact|\brappel/,
  },
  {
    type: 'experience',
    words:
      /\bannees? experience\b|\bniveau experience\b|\byears? (of )?(\w+ )?experience\b|\bexperience (years|annees)\b|^experience( professionnelle)?( totale)?$|^(total )?experience level$/,
    not: /\bavec\b|\bwith\b|\busing\b/,
  },
  {
    type: 'skills',
    words:
      /^(principales |key |main |professional |technical )?(competences?|skills?|skill sets?|savoir faire)( principales| cles?| techniques| professionnelles)?$/,
  },
  {
    type: 'languages',
    words: /^langues?( parlees?| etrangeres?| maitrisees?| pratiquees?)*$|^(spoken )?languages?( spoken)?$/,
  },
  {
    type: 'headline',
    words:
      /\bheadline\b|\btitre (cv|profil|professionnel)\b|\bintitule cv\b|\baccroche\b|\b(professional|profile|cv|resume) title\b/,
  },
  {
    type: 'summary',
    words:
      /\b(a )?propos (vous|toi|moi)\b|^propos$|\babout (you|me|yourself|urself)\b|^biograph|^bio$|^(profile |professional |personal |executive )?summary$|^resume profil\b|^presentation( candidat| personnelle)?$|^(presentez|decrivez)( vous| toi)?( brievement| quelques lignes| quelques mots)?$|^profil( professionnel)?$|^quelques (mots|lignes)( sur( toi)?)?$/,
  },
  {
    type: 'organization-title',
    words:
      /\b(poste|emploi|fonction|metier|profession) (actuels?|actuelles?|occupee?s?|exercee?s?)\b|^(fonction|profession)$|\b(current|present) (job|position|title|role|job title)\b|^job title$/,
  },
  {
    type: 'organization',
    words:
      /^(nom )?(entreprise|societe|organisme|organisation|employeur|structure|raison sociale)( actuels?| actuelles?)?( nom)?$|^(current |present )?(company|employer|organi[sz]ation|org)( name)?$/,
  },

  // Where the person lives.
  {
    type: 'address-line2',
    words:
      /\bcomplement\b|\badd?res+e?s?( line| ligne| field| street)? ?(2|two)\b|\b(line|ligne|street) ?(2|two)\b|\baddressline ?2\b|\b(apt|apartment|appartement|suite|unit|batiment|etage|escalier|residence batiment)\b|\baddr 2\b|\baddr street 2\b/,
    not: /\bformation\b|\binformation\b|\bnom\b/,
  },
  {
    type: 'address-line1',
    words:
      /\badd?res+e?s?( line| ligne| field| street)? ?(1|one)\b|\b(line|ligne|street) ?(1|one)\b|\baddressline ?1\b|\bstreet( add?res+)?\b|\b(numero |n |no |nom )*(rue|voie)\b|\baddr 1\b|\bhouse number\b/,
    not: /\bcity\b|\bville\b/,
  },
  {
    type: 'postal-code',
    words:
      /\bcodes? ?post(al|aux|ale)?\b|\bcodepostal|^cp$|\bcp ville\b|\bzip ?(code)?\b|\bzipcode|\bpost ?(al)?(code| code)\b|\bpostal\b|^post ?code|\bnpa\b/,
    not: /\bville\b|\bcity\b|\badresse\b|\bcommune\b|\bplus\b/,
  },
  {
    type: 'location',
    words:
      /\blocation\b|\blocalisation\b|\b(lieu|ville|commune) (de )?(residence|domicile|habitation)\b|\blieu habitation\b|\bcity state\b|\bville code postal\b|\bcode postal ville\b|\bville ou code postal\b|\bcity (country|region)\b|\bville pays\b|\bcurrent city\b|\bplace of residence\b|\bplace residence\b|^domicile$|\bhome city\b/,
    not: /\bpreferred\b|\bdesired\b|\bsouhait|\bjob\b|\boffice\b|\bpickup\b|\bstore\b|\bsearch\b|\btravail\b/,
    isPersonal: true,
  },
  {
    type: 'address-level2',
    // Nothing but words of a city one lives in: `Ville du chantier` is another's.
    words:
      /^(?:(?:villes?|city|town|commune|localite|municipality|suburb|residence|domicile|habitation|actuelle|current|home|name|nom|village|billing|shipping|address|addr|adresse|bureau distributeur) ?)+$/,
    not: /^(residence|domicile|habitation|current|home|name|nom|address|addr|adresse|billing|shipping|actuelle)( (address|adresse|name|nom|residence|domicile|habitation|current|actuelle))*$/,
    isPersonal: true,
  },
  {
    type: 'country',
    words: /\bpays( residence| domicile)?$|^pays\b|\bcountry|\bcountries\b|\bterritoire\b/,
    not: /\bcode\b|\bphone\b|\btelephone\b|\bindicatif\b|\bsouhait|\bpreferred\b|\bpays loire\b/,
    isPersonal: true,
  },
  {
    type: 'address-level1',
    words:
      /^departements?( residence)?$|\bstates?\b|\bprovince\b|^regions?( residence)?$|\bcounty\b|^etat$|\bcanton\b|\bprefecture\b/,
    not: /\bunited\b|\bemirates\b|\bstatus\b|\bsouhait|\bstate (your|why|how)\b/,
    isPersonal: true,
  },
  {
    type: 'address',
    words:
      /^((home|mailing|postal|permanent|current|residential|full|physical) )*address$|\badresses?\b|^addr$|\baddress\b/,
    not: /\bip\b|\bweb\b|\burl\b|\bmac\b|\bentreprise\b|\bsociete\b|\bcompany\b|\bverif|\bconfirm/,
    isPersonal: true,
  },

  // A name on its own, after all that a name may be the name of.
  { type: 'name', words: /^(nom|name|noms|names)$/ },
];
