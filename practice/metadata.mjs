// What an offer's page says to machines: schema.org JobPosting, as JSON-LD or microdata.
import { html } from './html.mjs';

/** @typedef {import('./offers.mjs').Offer} Offer @typedef {import('./words.mjs').Language} Language */

const employmentTypes = {
  cdi: 'FULL_TIME',
  cdd: 'TEMPORARY',
  freelance: 'CONTRACTOR',
  apprenticeship: 'OTHER',
  internship: 'INTERN',
  public: 'FULL_TIME',
};

/**
 * ISO date of the day the offer was posted.
 * @param {Offer} offer
 * @param {Date} now
 */
export function postedOn(offer, now) {
  return new Date(now.getTime() - offer.daysAgo * 86_400_000).toISOString().slice(0, 10);
}

/**
 * @param {Offer} offer
 * @param {Language} language
 * @param {{ url: string, now: Date }} page the offer's absolute address, and today
 */
export function describeJobPosting(offer, language, { url, now }) {
  const { pay, places } = offer;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: offer.title[language],
    description: offer.text[language].join('\n\n'),
    identifier: { '@type': 'PropertyValue', name: offer.company, value: offer.id },
    url,
    datePosted: postedOn(offer, now),
    employmentType: employmentTypes[offer.contract],
    hiringOrganization: { '@type': 'Organization', name: offer.company },
    ...(places.length > 0 && {
      jobLocation: places.map((address) => ({
        '@type': 'Place',
        address: { '@type': 'PostalAddress', ...address },
      })),
    }),
    ...(offer.work === 'remote' && { jobLocationType: 'TELECOMMUTE' }),
    ...(offer.truth.kind === 'remote-fr' && { applicantLocationRequirements: { '@type': 'Country', name: 'France' } }),
    ...(pay && {
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: pay.currency,
        value: { '@type': 'QuantitativeValue', minValue: pay.min, maxValue: pay.max, unitText: pay.period },
      },
    }),
  };
}

/**
 * The same as microdata, but for the title and the text, which the page itself marks.
 * @param {Offer} offer
 * @param {{ url: string, now: Date }} page
 */
export function renderMicrodata(offer, { url, now }) {
  const { pay } = offer;
  return html`<link itemprop="url" href="${url}">
    <meta itemprop="datePosted" content="${postedOn(offer, now)}">
    <meta itemprop="employmentType" content="${employmentTypes[offer.contract]}">
    <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
      <meta itemprop="name" content="${offer.company}">
    </span>
    ${offer.places.map(
      (address) => html`<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
        <span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
          ${Object.entries(address).map(([name, value]) => html`<meta itemprop="${name}" content="${value}">`)}
        </span>
      </span>`,
    )}
    ${
      pay &&
      html`<span itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount">
        <meta itemprop="currency" content="${pay.currency}">
        <span itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue">
          <meta itemprop="minValue" content="${pay.min}">
          ${pay.max !== undefined && html`<meta itemprop="maxValue" content="${pay.max}">`}
          <meta itemprop="unitText" content="${pay.period}">
        </span>
      </span>`
    }`;
}
