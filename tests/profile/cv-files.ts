// CV files of every kind, invented and made by the libraries that make such files.
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { makePdf } from '@/utils/profile/make-pdf';

const encode = (text: string) => new TextEncoder().encode(text);

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new JSZip();
  for (const [path, content] of Object.entries(files)) archive.file(path, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A Word document of these paragraphs, with whatever else is put beside them. */
export function docx(paragraphs: readonly string[], others: Readonly<Record<string, string | Uint8Array>> = {}) {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

export async function pdf(lines: readonly string[], attached?: { name: string; text: string }): Promise<Uint8Array> {
  const [title = '', ...others] = lines;
  const sections = [{ heading: others[0] ?? '', lines: others.slice(1).map((text) => ({ id: '', text })) }];
  const { bytes } = await makePdf({ title, contact: [], sections });
  if (!attached) return bytes;
  const file = await PDFDocument.load(bytes);
  await file.attach(encode(attached.text), attached.name, { mimeType: 'application/xml' });
  return new Uint8Array(await file.save());
}

/** A PDF of a megabyte whose page holds as many lines as words, each at a height of its own: reading it takes minutes. */
export function slowPdf(): Uint8Array {
  const words = Array.from({ length: 400_000 }, (_, at) => `1 0 0 1 9 ${at * 9} Tm(a)Tj`).join('\n');
  const content = deflateSync(Buffer.from(`BT /F1 9 Tf\n${words}\nET`));
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 9000000]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((body, at) => `${at + 1} 0 obj${body}endobj\n`);
  const stream = `5 0 obj<</Length ${content.length}/Filter/FlateDecode>>stream\n`;
  const start = Buffer.from(`%PDF-1.4\n${objects.join('')}${stream}`);
  const end = Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF');
  return new Uint8Array(Buffer.concat([start, content, end]));
}

export const linkedinFiles = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Zip Code,Geo Location,Websites\nRozenn,Kerbrat,,"12 quai des Cordiers, Brest",May 3,Soudeuse navale,"Dix ans, en cale.",29200,"Brest, Bretagne, France",[PERSONAL:https://kerbrat.example]\n',
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\nChantiers du Ponant,Soudeuse,"TIG, MIG",Brest,Apr 2019,\nMétal Armor,Chaudronnière,,Lorient,Sep 2014,Mar 2019\n',
  'Education.csv':
    'School Name,Start Date,End Date,Notes,Degree Name,Activities\nLycée Vauban,2012,2014,,BTS Conception navale,\n',
  'Skills.csv': 'Name\nSoudage TIG\n"Lecture de plans, isométrie"\n',
  'Languages.csv': 'Name,Proficiency\nFrançais,Native or bilingual proficiency\nAnglais,\n',
  'Email Addresses.csv':
    'Email Address,Confirmed,Primary,Updated On\nautre@courriel.example,Yes,No,1/1/20\nrozenn@courriel.example,Yes,Yes,1/1/20\n',
};

export const europass = `<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:hr="http://www.hr-xml.org/3" xmlns:eures="http://www.europass_eures.eu/1.0">
  <CandidatePerson>
    <PersonName><oa:GivenName>Rozenn</oa:GivenName><hr:FamilyName>Kerbrat</hr:FamilyName></PersonName>
    <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>33</CountryDialing><oa:DialNumber>298000000</oa:DialNumber></Communication>
    <Communication><ChannelCode>Email</ChannelCode><oa:URI>rozenn@courriel.example</oa:URI></Communication>
    <Communication><UseCode>home</UseCode><Address><oa:AddressLine>12 quai des Cordiers</oa:AddressLine><oa:CityName>Brest</oa:CityName><CountryCode>fr</CountryCode><oa:PostalCode>29200</oa:PostalCode></Address></Communication>
    <NationalityCode>fr</NationalityCode><hr:BirthDate>1990-05-03</hr:BirthDate><PrimaryLanguageCode>fre</PrimaryLanguageCode>
  </CandidatePerson>
  <CandidateProfile languageCode="fr">
    <EmploymentHistory><EmployerHistory>
      <hr:OrganizationName>Chantiers du Ponant</hr:OrganizationName>
      <PositionHistory><PositionTitle typeCode="FREETEXT">Soudeuse</PositionTitle>
        <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-04</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
        <oa:Description>&lt;p&gt;Souder des tubes&lt;/p&gt;&lt;ul&gt;&lt;li&gt;TIG&lt;/li&gt;&lt;/ul&gt;&lt;script&gt;x&lt;/script&gt;</oa:Description><City>Brest</City></PositionHistory>
    </EmployerHistory></EmploymentHistory>
    <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Lycée Vauban</hr:OrganizationName>
      <AttendancePeriod><EndDate><hr:FormattedDateTime>2014-06-30</hr:FormattedDateTime></EndDate></AttendancePeriod>
      <EducationDegree><hr:DegreeName>BTS Conception navale</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
    <Licenses><License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></License></Licenses>
    <PersonQualifications>
      <PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
        <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Reading</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
        <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Speaking</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
      <PersonCompetency><CompetencyID>1</CompetencyID><hr:TaxonomyID>FREETEXT</hr:TaxonomyID><hr:CompetencyName>Soudage TIG</hr:CompetencyName></PersonCompetency>
    </PersonQualifications>
  </CandidateProfile>
</Candidate>`;

export const skillsPassport = `<?xml version="1.0"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
  <Identification><PersonName><FirstName>Rozenn</FirstName><Surname>Kerbrat</Surname></PersonName>
    <ContactInfo><Address><Contact><AddressLine>12 quai des Cordiers</AddressLine><PostalCode>29200</PostalCode><Municipality>Brest</Municipality><Country><Code>FR</Code></Country></Contact></Address>
      <Email><Contact>rozenn@courriel.example</Contact></Email><TelephoneList><Telephone><Contact>02 98 00 00 00</Contact></Telephone></TelephoneList></ContactInfo>
    <Demographics><Birthdate year="1990" month="--05" day="---03"/><Nationality><Label>Française</Label></Nationality></Demographics></Identification>
  <WorkExperienceList><WorkExperience><Period><From year="2014" month="--09"/><To year="2019" month="--03"/></Period><Position><Label>Chaudronnière</Label></Position><Activities>Tracer</Activities><Employer><Name>Métal Armor</Name></Employer></WorkExperience></WorkExperienceList>
  <EducationList><Education><Period><To year="2014"/></Period><Title>BTS Conception navale</Title><Organisation><Name>Lycée Vauban</Name></Organisation></Education></EducationList>
  <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>fr</Code><Label>français</Label></Description></MotherTongue></MotherTongueList>
      <ForeignLanguageList><ForeignLanguage><Description><Code>en</Code><Label>anglais</Label></Description><ProficiencyLevel><Listening>B2</Listening><SpokenInteraction>B1</SpokenInteraction></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
    <JobRelated><Description>&lt;p&gt;Soudage TIG&lt;/p&gt;</Description></JobRelated><Driving><Description><Licence>B</Licence></Description></Driving></Skills>
</LearnerInfo></SkillsPassport>`;
