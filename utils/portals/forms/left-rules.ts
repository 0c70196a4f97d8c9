// What is never ours to fill, or not without asking: told from the same words, and stronger than any type.
import type { LeftReason } from './types';

interface LeftRule {
  left: LeftReason;
  /** On folded words (`fold`), of a label, a placeholder, a name or a section. */
  words: RegExp;
}

/** Read on a control's own words: label, placeholder, names. The first that matches decides. */
export const leftRules: readonly LeftRule[] = [
  {
    left: 'trap',
    words:
      /\bhoney ?pot\b|\bhp\b|\bpot miel\b|\b(laisse[rz]?|leave)\b.*\b(vide|blank|empty)\b|\bne (pas|rien) (remplir|renseigner|saisir|ecrire)\b|\bne (remplissez|renseignez|saisissez) (pas|rien)\b|\bdo not fill\b|\bsi (vous etes|tu es) (un )?(humain|humaine)\b|\bif you are (a )?human\b|\banti ?(spam|robot|bot)\b/,
  },
  {
    left: 'captcha',
    words:
      /\bcaptcha|\brecaptcha|\bhcaptcha|\bturnstile\b|\bpas un robot\b|\bnot a robot\b|\bcode (de )?(verification|securite|confirmation)\b|\b(verification|confirmation|security|sms|otp) code\b|\botp\b|\bone time (code|password)\b|\bcode (recu|a usage unique)\b|\brecopie[rz]\b|\bcombien (font|fait)\b|\btwo factor\b/,
  },
  {
    left: 'password',
    words: /\bmots? (de )?passe\b|\bmotdepasse|\bpassword|\bpasswd\b|\bpassphrase\b|\bmdp\b|\bcode secret\b/,
  },
  {
    left: 'identity-number',
    words:
      /\bsecurite sociale\b|\bsecu(rite)? soc|\bnum ?secu|\bn secu\b|\bnir\b|\bnss\b|\bsocial security\b|\bssn\b|\bsocial insurance\b|\bnational (insurance|identity|id)\b|\bpasse?port\b|\bcarte (d )?identite\b|\bidentity card\b|\bcni\b|\btitre (de )?sejour\b|\bresidence permit\b|\bnumero fiscal\b|\btax ?(payer)?s? (id|identification|number)\b|\bvat\b|\btva\b|\bsiren\b|\bsiret\b|\bnumero (d )?(etranger|agdref|securite|permis)\b|\bdriving licence number\b/,
  },
  {
    left: 'payment',
    words:
      /\bcartes? (bancaires?|bleues?|(de )?credit|cadeau)\b|\b(credit|debit|gift|bank) ?cards?\b|\bcard (number|holder|name|person)\b|\bcardholder|\bname on card\b|\bnumero (de )?(la )?carte\b|\bcvv\b|\bcvc\b|\bcsc\b|\biban\b|\bbic\b|\brib\b|\bswift\b|\bbank\b|\bbanque\b|\bcompte bancaire\b|\b(detenteur|titulaire) (de )?(la )?(carte|compte)\b|\bdate (d )?expiration\b|\bexp(iration|iry)? (date|month|year)\b|\bcurrency\b|\bdevise\b|\bsecurity code\b|\bcc (exp|num|name|csc|type|given|family)/,
  },
  {
    left: 'demographic',
    words:
      /\bsexe?\b|\bgenre\b|\bgender\b|\bpro ?nouns?\b|\bpronoms?\b|\bcivilites?\b|\bsalutation\b|\bhonorific\b|\b(titre|title) (de )?(civilite|courtesy)\b|\bnationalites?\b|\bnationality\b|\bcitizenship\b|\bcitoyennete\b|\brace\b|\bracial\b|\bethnic|\bethnie\b|\bhispanic\b|\blatin[oax]\b|\bveteran\b|\bdisab(led|ility|ilities)\b|\bhandicap|\brqth\b|\bboeth\b|\breligio|\bsexual\b|\borientation sexuelle\b|\blgbt|\btransgender\b|\bmarital\b|\bmatrimonial|\bsituation (de famille|familiale)\b|\bnombre (d )?enfants\b|\benfants a charge\b|\bchildren\b|\bpregnan|\bgrossesse\b|^age$|\bquel age\b|\bhow old\b|\bage range\b|\btranche (d )?age\b|\bsyndica(t|le)/,
  },
  {
    left: 'third-party',
    words:
      /^(son|sa|ses|leurs?|his|her|their) |\burgence\b|\bemergency\b|\bconjoint|\bspouse\b|\bpartner s\b|\bparents?\b|\bparental\b|\btut(eur|rice)\b|\bguardian\b|\breferents?\b|\bnext of kin\b|\breferees?\b|\breferr(al|er|ed)\b|\breferences? (name|email|phone|contact|nom|telephone|professionnelles?)\b|\b(nom|email|telephone|phone|name) (of )?(your |de |du |de la |votre )*(reference|referee|recommand)|\bparrain|\bcoopt|\bmanager\b|\bsuperviso[ru]|\bsuperviseur\b|\bresponsable hierarchique\b|\brecrute(ur|use)\b|\brecruiter\b|\bfriend|\bamis?\b|\bproches?\b|\bbeneficiaire\b|\bmaitre (de )?(stage|apprentissage)\b|\bmere\b|\bpere\b|\bmother|\bfather|\bdestinataire\b|\brecipient\b|\bcolleagues?\b|\bcollegue/,
  },
  {
    left: 'birth',
    words:
      /\b(date|lieu|ville|commune|pays|departement|jour|mois|annee|place|country|city|day|month|year|code) (of |de )?(naissance|birth)\b|\bbirth ?(date|day|place|country|month|year|city)?\b|\bdate ?naissance\b|\bdob\b|\bbday\b|\bne e? ?le\b|\bnee? (le|a|en)\b/,
  },
  {
    left: 'pay',
    words:
      /\bsalair|\bsalari(al|ale|ales|aux)\b|\bsalary\b|\bremuneration|\bpretentions?\b|\bcompensation\b|\bwage\b|\btjm\b|\b(daily|hourly) rate\b|\btaux (journalier|horaire)\b|\bpay expectation/,
  },
  {
    left: 'letter',
    words:
      /\blettres? ?(de )?motivation\b|\blm\b|\bmotivations?\b|\bcover ?letter\b|\bcovering letter\b|\bmessage\b|\bcommentaires?\b|\bcomments?\b|\blettre accompagnement\b/,
  },
  { left: 'consent', words: /\bsignature\b|\bsigned by\b/ },
  { left: 'photo', words: /\bphotos?\b|\bphotograph|\bportrait\b|\bavatar\b|\bpicture\b|\bheadshot\b/ },
  {
    left: 'account',
    words:
      /\buser ?names?\b|\buser id\b|\bpseudo(nyme)?s?\b|\bidentifiant\b|\blogin\b|\bnom (d )?utilisateur\b|\bnomutilisateur\b|\bscreen ?name\b|\bnick ?name user\b|\bnumero (d )?(candidat|demandeur|inscription|dossier|adherent|allocataire)\b/,
  },
];

/**
 * Somebody or something else the words speak of: a client's name, a school's city, a file's name are nobody's profile.
 * Read on labels and names that would otherwise claim a name, a place or a number.
 */
const somethingElse =
  /\bclients?\b|\bcustomer\b|\bfournisseur|\bsupplier\b|\bproduits?\b|\bproduct\b|\barticle\b|\bprojets?\b|\bproject\b|\bevenements?\b|\bevent\b|\bequipe\b|\bteam\b|\bfichiers?\b|\bfile\b|\bfile ?name\b|\becoles?\b|\betablissement\b|\buniversit|\bschool\b|\bcollege\b|\bformation\b|\bdiplome|\bdegree\b|\bcertificat|\bservice\b|\bequipement|\bmateriel\b|\bdomaine?\b|\bdomain\b|\bhote\b|\bhost\b|\bserveur\b|\bserver\b|\bmarque\b|\bmodele\b|\bvehicule\b|\banimal\b|\bpatient\b|\bmagasin\b|\bboutique\b|\brestaurant\b|\bagence\b|\bgroupe\b|\bgroup\b|\bcategorie\b|\bcategory\b|\brubrique\b|\bticket\b|\bobjet\b|\bsujet\b|\bsubject\b|\boffre\b|\bannonce\b|\breservation\b|\bcommande\b|\border\b|\bcoupon\b|\bpromo|\bvoucher\b|\btiers\b|\bsection\b|\bcourse\b|\bmatch\b|\bjoueur\b|\bplayer\b|\badministrateur\b|\badmin\b|\bmembre\b|\bassociation\b|\bclub\b|\bchantier\b|\benfants?\b|\bproprietaire\b|\blocataire\b|\bbailleur\b|\beleve\b|\bauteur\b|\bauthor\b|\bartiste\b|\bexpediteur\b|\bdepart\b|\barrivee\b|\blivraison\b|\bcampus\b|\bemployer (name|phone|email|address|city)\b|\b(company|business|school) (email|phone|address|city|name)\b/;

/** `Téléphone du garant`: what follows is whose it is. */
const belonging =
  /\b(?:noms?|prenoms?|adresse|ville|telephone|tel|email|numero|code postal|pays|lieu)(?: (?:email|postale|telephone|complet|complete))? (?:du|de la|de l|des|d un|d une|de votre|de vos|de son) (?!(?:candidat|candidature|compte|postulant|demandeur|demandeuse|salarie|stagiaire|etudiant|apprenti|participant|usager|signataire|domicile|famille|residence|contact|messagerie|correspondance|telephone|portable|mobile|interesse|rue|voie|adresse|email|profil|pays|ville|commune|personne qui|habitation|naissance|usage|travail)e?s?\b)/;

/** Whether the words, folded, speak of a person or a thing other than the candidate. */
export function isOfAnother(words: string): boolean {
  return somethingElse.test(words) || belonging.test(words);
}

/** Sections under which nothing is the candidate's own. */
export const foreignSection =
  /\burgence\b|\bemergency\b|\bconjoint|\bspouse\b|\b(representant|tuteur) legal\b|\bguardian\b|\bparental\b|\bparents\b|\breferences? professionnelles?\b|^references?$|\b(professional|work|employment) references?\b|\breferees?\b|\bparrain|\bcooptation\b|\brecommand(er|ez) un|\brefer a\b|\brecruteur\b|\bnewsletter\b|\bmaitre\b|\btut(eur|rice)\b|\breferent|\bgarants?\b|\bcautions?\b|\benfants?\b|\bproprietaire\b|\bbailleur\b|\b(votre|ton) (manager|responsable|superieur)\b|\bentreprise accueil\b|\bentreprise d accueil\b|\bcoordonnees bancaires\b|\bbank details\b|\bpaiement\b|\bpayment\b/;

/** Sections on origins, health and beliefs: whatever a box there asks, it is not ours to fill. */
export const sensitiveSection =
  /\b(equality|diversity|equal opportunit(y|ies)|inclusion|demographics?)\b.*\b(monitoring|survey|questions?|information|form|data)\b|\bdemographic|\bself identif|\beeoc?\b|\bdiversite\b|\begalite (des chances|professionnelle)\b|\bequality monitoring\b/;

/** Sections that list past jobs and studies, an entry a time. */
export const pastSection =
  /^((work|professional|employment|relevant|previous|past) )*(experiences?|history|employment)( history)?$|^(education|studies|formations?|etudes|parcours|diplomes?|cursus)\b|^experiences? professionnelles?$|^(mes |vos )?(experiences|formations|diplomes)\b/;
