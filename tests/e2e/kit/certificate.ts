// Makes the throw-away self-signed certificate with which the fixture proxy answers for real https hosts.
import { createSign, generateKeyPairSync } from 'node:crypto';

const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const EXPLICIT_0 = 0xa0;

/** Object identifiers, already encoded: ecdsa-with-SHA256 (RFC 5758) and commonName (X.520). */
const ECDSA_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('550403', 'hex');

function encode(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const size = body.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/**
 * A P-256 key and an X.509 v3 certificate (RFC 5280) in PEM. It names no host: browsers under test are told to accept
 * any certificate, they only insist on one that parses.
 */
export function makeCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = encode(SEQUENCE, encode(OBJECT_ID, ECDSA_SHA256));
  const name = encode(
    SEQUENCE,
    encode(SET, encode(SEQUENCE, encode(OBJECT_ID, COMMON_NAME), encode(UTF8_STRING, 'fixtures'))),
  );
  const body = encode(
    SEQUENCE,
    encode(EXPLICIT_0, encode(INTEGER, Buffer.from([2]))),
    encode(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    encode(SEQUENCE, encode(UTC_TIME, '240101000000Z'), encode(UTC_TIME, '490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const certificate = encode(SEQUENCE, body, algorithm, encode(BIT_STRING, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
