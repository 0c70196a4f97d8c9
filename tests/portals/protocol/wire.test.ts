// What the wire lets through, and what it never does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depositSchema } from '@/utils/portals/protocol/deposit';
import { manifestSchema, offOriginUrls } from '@/utils/portals/protocol/manifest';
import { canonicalJson, previewOf } from '@/utils/portals/protocol/preview';
import { problemTypeOf, problemTypes } from '@/utils/portals/protocol/problem';
import { contactAnswerSchema } from '@/utils/portals/protocol/status';
import { sampleDeposit, sampleManifest } from './samples';

const { title: _, ...untitled } = sampleDeposit.profile;
const coarse = { ...sampleDeposit, level: 'A3', profile: { ...untitled, experience: { band: '6-10' } } };
const cv = { part: 'cv', type: 'application/pdf', bytes: 48_211, sha256: '0'.repeat(64), level: 'A2' };
const withContact = (contact: object) => ({
  ...sampleDeposit,
  contact: { audience: 'operator-only', ...contact },
});
const withProfile = (profile: object) => ({ ...sampleDeposit, profile: { ...sampleDeposit.profile, ...profile } });

describe('a deposit', () => {
  it.each([
    ['the sample', sampleDeposit],
    ['with a file', { ...sampleDeposit, attachments: [{ ...cv, name: 'profil-7F3K2Q.pdf' }] }],
    ['coarse', coarse],
    ['an application', { ...sampleDeposit, kind: 'application', offer: { title: 'Ingénieure', portalRef: '12' } }],
  ])('passes: %s', (_, deposit) => {
    expect(depositSchema.safeParse(deposit).error).toBeUndefined();
  });

  it.each([
    ['an identity', { ...sampleDeposit, identity: { familyName: 'Durand' } }],
    ['level A0', { ...sampleDeposit, level: 'A0' }],
    ['a file at A3', { ...coarse, attachments: [{ ...cv, level: 'A3' }] }],
    ['a title at A3', { ...coarse, profile: { ...coarse.profile, title: 'Technicienne' } }],
    ['jobs at A3', { ...coarse, profile: { ...coarse.profile, experience: { jobs: [] } } }],
    ['an offer without an application', { ...sampleDeposit, offer: { title: 'Ingénieure' } }],
    ['two files for one part', { ...sampleDeposit, attachments: [cv, cv] }],
    ['a named file', { ...sampleDeposit, attachments: [{ ...cv, name: 'cv-durand.pdf' }] }],
    ['a field of its own', withProfile({ hobbies: ['vélo'] })],
    ['a line break in a line', withProfile({ skills: ['GMAO\nDurand'] })],
    ['a null character', withProfile({ skills: ['GMAO\0'] })],
    ['half a character', withProfile({ skills: ['GMAO\ud83d'] })],
    ['an unknown département', withProfile({ mobility: { departments: ['96'] } })],
    ['a contact block for recruiters', withContact({ audience: 'recruiters' })],
    ['a mistyped SIREN, which would hide nothing', withContact({ hideFrom: [{ siren: '123456789' }] })],
    ['nobody to hide from', withContact({ hideFrom: [{}] })],
  ])('never passes with %s', (_, deposit) => {
    expect(depositSchema.safeParse(deposit).success).toBe(false);
  });
});

describe('the preview a consent is about', () => {
  it('is the same for another id, date, offer and hash', () => {
    const other = {
      ...sampleDeposit,
      id: crypto.randomUUID(),
      createdAt: '2027-01-01T00:00:00Z',
      offer: { title: 'Autre' },
      consent: { ...sampleDeposit.consent, shown: '2'.repeat(64) },
    };
    expect(canonicalJson(previewOf(other))).toBe(canonicalJson(previewOf(sampleDeposit)));
  });

  it.each([
    ['profile', depositSchema.parse(withProfile({ skills: ['Soudure'] }))],
    ['level', depositSchema.parse(coarse)],
    ['notice', { ...sampleDeposit, consent: { ...sampleDeposit.consent, noticeVersion: '2026-11' } }],
  ])('is another for another %s', (_, other) => {
    expect(canonicalJson(previewOf(other))).not.toBe(canonicalJson(previewOf(sampleDeposit)));
  });

  it('is spelled one way whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('a manifest', () => {
  it('passes when every address is on its origin', () => {
    const manifest = manifestSchema.parse(sampleManifest);
    expect(offOriginUrls(manifest, 'https://portail.example')).toEqual([]);
  });

  it('names the addresses that are elsewhere', () => {
    const feed = { url: 'https://ailleurs.example/feed.json', ed25519: 'A'.repeat(43) };
    expect(offOriginUrls({ ...sampleManifest, feed }, 'https://portail.example')).toEqual([feed.url]);
  });

  it.each(['http://portail.example/', 'javascript:alert(1)', 'https://'])('sends nothing to %s', (endpoint) => {
    const methods = [{ kind: 'api', endpoint, levels: ['A2'] }];
    expect(manifestSchema.safeParse({ ...sampleManifest, methods }).success).toBe(false);
  });
});

describe('an answer to a contact request', () => {
  it('reveals nothing with a refusal', () => {
    const reveal = { email: 'a@boite.example' };
    expect(contactAnswerSchema.safeParse({ answer: 'refuse', reveal }).success).toBe(false);
    expect(contactAnswerSchema.safeParse({ answer: 'accept', reveal }).success).toBe(true);
  });
});

describe('a problem', () => {
  it.each(Object.keys(problemTypes))('is known by the last part of its type: %s', (type) => {
    expect(problemTypeOf(`https://portail.example/problems/${type}`)).toBe(type);
  });

  it.each(['about:blank', 'https://portail.example/problems/other', '', 'https://x/constructor'])(
    'is unknown otherwise: %s',
    (uri) => {
      expect(problemTypeOf(uri)).toBeUndefined();
    },
  );
});
