// The words of job boards that stand beside a place and are no place: workplace, distance, contract, street.

/** Words that say the work is done from home. */
export const remoteWords: ReadonlySet<string> = new Set(
  'remote remotely teletravail distanciel distance telecommute wfh homeoffice telework remoto'.split(' '),
);

/** Words that take back a part of it: hybrid work is done on site. */
export const partlyRemoteWords: ReadonlySet<string> = new Set(
  'hybrid hybride partiel partial partielle partially occasionnel occasional ponctuel ponctuellement hybr hybri'.split(
    ' ',
  ),
);

/** Words dropped around a name. A name is looked up whole first, so that `La`, `Sur` or `Centre` inside one stay. */
export const noiseWords: ReadonlySet<string> = new Set([
  ...remoteWords,
  ...partlyRemoteWords,
  ...(
    'full fully total totale totalement complet complete integral entierement 100 possible possibilite first friendly only ok ' +
    'onsite on off site sur presentiel presence inperson person in at a au aux en the from to of for de du des d la le les l ' +
    'based base bases basee basees flexible flex work working travail poste pourvoir home office bureau bureaux siege social hq ' +
    'headquarters headquarter hub agence site sites location locations localisation lieu lieux multiple several various ' +
    'plusieurs divers autres autre more other others day days jour jours j week semaine sem month mois per par an year ' +
    'proche pres near nearby around autour alentours environs secteur limitrophe central idealement preferably or ou and et y und e ' +
    'with avec open ouvert entire within anywhere somewhere cdi cdd stage alternance interim freelance temps plein time part ' +
    'h f m x hf fh d w tt cedex cdx environ deplacements deplacement itinerant nomade mobile mobilite nationale regionale'
  ).split(' '),
]);

/** What boards write before a place: `hybrid work in 93290 tremblay en france`, `teletravail partiel a 83120 le plan`. */
export const workplaceBefore =
  /^ *(?:(?:temporairement |100 ?% )?(?:en )?(?:teletravail|travail hybride|travail)(?: (?:partiel|total|complet|hybride|possible|occasionnel))? (?:a|au|aux|en|dans)|(?:(?:temporarily |fully |partially |100 ?% )?(?:hybrid|remote|flexible)(?: (?:work|remote|job))?) (?:in|from)) (?:the )?/;

/** A side of France, several regions, or of nobody knows what (`secteur nord`). */
export const sideOfFrance =
  /^(?:secteur|zone|region) (?:grand )?(?:nord|sud|est|ouest)(?: (?:est|ouest))?$|^(?:grand |quart |moitie )?(?:nord|sud|est|ouest|centre)(?: (?:est|ouest))?(?: de la| de)? france$|^(?:north|south|east|west|central)(?:ern)?(?: ?(?:east|west)(?:ern)?)?(?: of)? france$/;

/** A side of an area: the group is the département, the region, or what its town is called (`ouest lyonnais`). */
export const sideOfArea = /^(?:nord|sud|est|ouest|centre)(?: (?:est|ouest))? (?:de la |de l |du |des |de |d )?(.+)$/;

/** Words of English names abroad: `Lyon Township`, `Paris Hill` are no parts of a French town. */
export const abroadWords: ReadonlySet<string> = new Set(
  'township county parish hill hills heights beach springs creek valley falls island lake mills village bay new'.split(
    ' ',
  ),
);

/** Words that join the name of a part of town (`ile de nantes`), too short to be looked up. */
export const smallWords: ReadonlySet<string> = new Set('de du des d la le les l et sur en'.split(' '));

/** Words after a town's name that tell which part of it. */
export const partOfTownWords: ReadonlySet<string> = new Set(
  'centre center ville city nord sud est ouest north south east west gare downtown'.split(' '),
);

/** The English ones: `Orange City` is in Florida, so they count after a well-known town only. */
export const englishPartWords: ReadonlySet<string> = new Set('center city north south east west downtown'.split(' '));

/** A part with one of these is an address inside a town, told elsewhere. */
export const streetWords: ReadonlySet<string> = new Set(
  (
    'rue avenue av bd boulevard bvd place chemin route allee allees quai cours impasse square esplanade zone za zi zac zae ' +
    'parc technopole technoparc batiment bat immeuble tour lieudit lotissement faubourg passage street road'
  ).split(' '),
);

/** Words of a street or a free zone that may be named after a country: `avenue de france`, `zona franca`. */
export const namedAfterCountry: ReadonlySet<string> = new Set([
  ...streetWords,
  ...'zona corso calle plaza via rua'.split(' '),
]);

/** Spares most names the forms below. */
export const mayBeMetro =
  /^(?:greater|region|agglo|metropole|bassin|banlieue|peripherie|environs|alentours|secteur|pays|grand|chr?u|centre hospitalier|universite|aeroport|grossraum|metropolregion|area|region metropolitana|zona|metropolitan area of) |^agglomeration | (?:area|areas|region|peripherie|environs|alentours|couronne|agglomeration|agglo|banlieue|periphery|surroundings|suburbs|outskirts|regiao|arredores|metropole|alrededores|dintorni|umgebung|omgeving)$/;

/** Forms a metropolitan area takes; the group is the town. Keys, so without accents or hyphens. */
export const metroForms: readonly RegExp[] = [
  /^greater (.+?)(?: metropolitan)?(?: area| region)?$/,
  /^(.+?) (?:metropolitan area|metropolitan region|metro area|area|region)$/,
  /^(?:ville de )?(.+?) et (?:sa |ses |son )?(?:peripherie|environs|alentours|region|couronne|agglomeration|agglo|banlieue)$/,
  /^(?:city of )?(.+?) and (?:its )?(?:periphery|surroundings|surrounding areas?|suburbs|outskirts)$/,
  /^(.+?) (?:e|y|und|en) (?:regiao|arredores|alrededores|dintorni|umgebung|omgeving)$/,
  /^(?:grossraum|metropolregion|(?:area|region|zona) metropolitana d[aeio]|metropolitan area of) (.+)$/,
  /^(?:region|agglomeration|agglo|metropole|bassin|banlieue|peripherie|environs|alentours|secteur|pays|grand(?! rue)|bassin d emploi) (?:de la |de l |du |des |de |d )?(.+)$/,
  // `CHU Saint-Pierre` is named after the saint, in Brussels.
  /^(?:chr?u|centre hospitalier|universite|aeroport) (?!sainte? )(?:de la |de l |du |des |de |d )?(.+)$/,
  /^(.+?) (?:metropole|agglomeration|agglo|peripherie|alentours|environs)$/,
];

/** Forms of a name that add nothing to it. */
export const titledForms: readonly RegExp[] = [
  /^(?:departement|dept|dpt|region) (?:de la |de l |du |des |de |d )?(.+)$/,
  /^(?:ville|commune|mairie|city|town|municipality) (?:de la |de l |du |des |de |d |of )(.+)$/,
  /^(.+) (?:department|departement|region|ville)$/,
];
