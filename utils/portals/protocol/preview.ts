// What a consent's `shown` is the hash of: the exact content approved, in one canonical spelling.
import type { Deposit } from './deposit';

/**
 * The part of a deposit that its preview showed: all but its id, its date, the offer (the ten-second bar shows that
 * one) and the hash itself. Two deposits of the same profile, level and notice have the same.
 */
export function previewOf(deposit: Deposit): object {
  const { id: _id, createdAt: _createdAt, offer: _offer, consent, ...shown } = deposit;
  const { shown: _shown, ...agreed } = consent;
  return { ...shown, consent: agreed };
}

/**
 * JSON with sorted keys and no space (RFC 8785), for values that JSON can hold; absent and `undefined` are one.
 * Its UTF-8 bytes are what is hashed.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // RFC 8785 sorts by UTF-16 units, which is how JavaScript compares strings.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join()}}`;
}
