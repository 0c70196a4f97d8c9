// The parts of the method's page, and which of them explains a figure.
import type { Row } from '../rows';

export const topics = [
  'difference',
  'example',
  'pay',
  'tax',
  'rent',
  'prices',
  'abroad',
  'buying',
  'left-out',
  'official',
  'rates',
  'sources',
] as const;
export type Topic = (typeof topics)[number];

const byRow: Readonly<Record<Row['id'], Topic>> = {
  'gross-pay': 'pay',
  'net-before-tax': 'pay',
  'partner-net': 'tax',
  'income-tax': 'tax',
  'net-abroad': 'abroad',
  'net-after-tax': 'tax',
  rent: 'rent',
  left: 'difference',
  'price-level': 'prices',
  'left-here': 'difference',
};

export function topicOf(row: Row['id']): Topic {
  return byRow[row];
}

export function isTopic(text: string | undefined): text is Topic {
  return topics.some((topic) => topic === text);
}
