// A deposit and a manifest as the protocol's own examples show them; everyone in them is invented.
import type { Deposit } from '@/utils/portals/protocol/deposit';
import type { Manifest } from '@/utils/portals/protocol/manifest';

export const sampleDeposit: Deposit = {
  spec: '1.0',
  kind: 'deposit',
  id: '5b1f2c9e-5d1f-4c3a-9c55-0d0f2a7b6c11',
  createdAt: '2026-11-21T22:40:00Z',
  portal: 'fr-occ-exemple',
  level: 'A2',
  profile: {
    title: 'Technicienne de maintenance',
    occupations: [{ rome: 'I1304', label: 'Maintenance industrielle' }],
    experience: {
      band: '6-10',
      jobs: [
        {
          label: 'Technicienne de maintenance',
          rome: 'I1304',
          months: 54,
          sector: '30',
          size: '250+',
          tasks: ["Maintenance préventive de lignes d'assemblage"],
        },
        { label: 'Agente de maintenance', months: 30, sector: '10', size: '50-249' },
      ],
    },
    education: [{ level: 'bac+2', field: 'Maintenance' }],
    skills: ['GMAO', 'Électrotechnique', 'Hydraulique'],
    languages: [
      { code: 'fr', cefr: 'native' },
      { code: 'en', cefr: 'B1' },
    ],
    licences: ['Permis B', 'Habilitation B2V'],
    mobility: { departments: ['31', '65', '82'], remote: 'no' },
    availability: '3m',
    contracts: ['cdi'],
  },
  contact: {
    audience: 'operator-only',
    email: 'relais-7f3k@boite.example',
    hideFrom: [{ siren: '123456782' }],
  },
  consent: {
    notice: 'https://portail.example/confidentialite',
    noticeSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    noticeVersion: '2026-10',
    purposes: ['deposit', 'offer-to-recruiters'],
    givenAt: '2026-11-21T22:39:41Z',
    locale: 'fr-FR',
    expiresAt: '2027-11-21',
    shown: '1'.repeat(64),
  },
  client: { name: 'extension', version: '0.1.0' },
};

export const sampleManifest: Manifest = {
  spec: '1.0',
  portal: { id: 'fr-occ-exemple', name: 'Portail régional d’exemple', url: 'https://portail.example' },
  operator: { name: 'Association d’exemple', siren: '123456782', contact: 'mailto:contact@portail.example' },
  regions: ['FR-OCC'],
  methods: [
    {
      kind: 'api',
      endpoint: 'https://portail.example/api/v1/deposits',
      openapi: 'https://portail.example/api/v1/openapi.json',
      levels: ['A2', 'A3'],
      attachments: { types: ['application/pdf'], maxBytes: 3_000_000, required: false },
      rate: { perMinute: 10, perDay: 100 },
      status: true,
      withdraw: true,
      auth: 'deposit-token',
    },
    { kind: 'manual', url: 'https://portail.example/deposer', levels: ['A2'] },
  ],
  privacy: {
    notice: 'https://portail.example/confidentialite',
    noticeSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    noticeVersion: '2026-10',
    retentionDays: 730,
    recipients: 'recruteurs abonnés de la région',
    purposes: ['deposit', 'offer-to-recruiters'],
  },
  validUntil: '2027-06-30',
  feed: { url: 'https://portail.example/feed.json', ed25519: 'A'.repeat(43) },
};
