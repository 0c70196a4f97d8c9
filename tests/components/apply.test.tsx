// @vitest-environment jsdom
// Nothing is agreed to nor revealed that the person did not tick, and a deposit offers what can still be done of it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContactRequestCard } from '@/components/apply/contact-request';
import { DepositCard } from '@/components/apply/deposit-card';
import { ReviewDeposit } from '@/components/apply/review';
import { fr } from '@/utils/i18n/pages/fr';
import type { OutboxRow } from '@/utils/portals/outbox/types';
import type { ContactRequest } from '@/utils/portals/protocol/status';
import { makeFakePortal } from '../portals/fake-portal';
import { sampleDeposit } from '../portals/sample-deposit';
import { click, draw, find } from './draw';

const nothing = () => undefined;
const words = fr.apply;
const id = '3f2b8c1e-6a0d-4f5e-9b7a-1c2d3e4f5a6b';
const request: ContactRequest = {
  id,
  organisation: { name: 'Chantiers du Ponant' },
  recruiter: { displayName: 'A. Le Goff' },
  message: '<b>Bonjour</b>',
  asked: ['givenName', 'email', 'cv'],
  createdAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-12-20T10:00:00Z',
};

afterEach(() => document.body.replaceChildren());

describe('a contact request', () => {
  it('reveals what was ticked and nothing else; the message is text', async () => {
    const onAnswer = vi.fn();
    const known = { givenName: 'Rozenn', email: 'rozenn@courriel.example', phone: '+33612345678' };
    const root = draw(<ContactRequestCard request={request} known={known} isBusy={false} onAnswer={onAnswer} />);
    expect(root.querySelector('b')).toBeNull();
    expect(root.textContent).not.toContain(known.phone);
    expect(find(root, '.primary').textContent).toBe(words.accept);
    await click(find(root, '.primary'));
    expect(onAnswer).toHaveBeenLastCalledWith('accept', []);
    await click(find(root, 'label:nth-of-type(2) input'));
    await click(find(root, '.primary'));
    expect(onAnswer).toHaveBeenLastCalledWith('accept', ['email']);
    await click(find(root, '.actions .button:nth-child(2)'));
    expect(onAnswer).toHaveBeenLastCalledWith('refuse', []);
  });
});

describe('the review', () => {
  it('is sent with the consents ticked, never without the one that is needed', async () => {
    const onSend = vi.fn();
    const review = (isReady: boolean) => (
      <ReviewDeposit
        portalName="Talents"
        offers={['Soudeuse']}
        sheet={{ title: 'Soudeur', contact: [], sections: [] }}
        blocked={[]}
        isReady={isReady}
        isClean
        operatorOnly={{ hideFrom: [] }}
        notice={{ url: 'https://talents.example/notice', version: '1', text: 'Vos données' }}
        purposes={['deposit', 'offer-to-recruiters', 'statistics']}
        until={0}
        pdfAddress="blob:x"
        isBusy={false}
        onTakeOut={nothing}
        onSend={onSend}
        onClose={nothing}
      />
    );
    const root = draw(review(true));
    expect([...root.querySelectorAll<HTMLInputElement>('input')].some(({ checked }) => checked)).toBe(false);
    expect(find<HTMLButtonElement>(root, '.primary').disabled).toBe(true);
    await click(find(root, 'label:nth-of-type(2) input'));
    expect(find<HTMLButtonElement>(root, '.primary').disabled).toBe(true);
    await click(find(root, 'label:nth-of-type(1) input'));
    await click(find(root, '.primary'));
    expect(onSend).toHaveBeenCalledExactlyOnceWith(['offer-to-recruiters', 'deposit']);
    const unready = draw(review(false));
    expect(find<HTMLButtonElement>(unready, '.primary').disabled).toBe(true);
  });
});

describe('a deposit', () => {
  const row: OutboxRow = {
    key: id,
    step: 'sent',
    portal: 'https://talents.example',
    endpoint: 'https://talents.example/api',
    offer: 'linkedin:1',
    title: 'Soudeuse',
    json: '{}',
    consent: sampleDeposit(id, makeFakePortal().manifest).consent,
    createdAt: 0,
    nextAt: 0,
    tries: 1,
    isStopped: false,
    isNoted: true,
    held: { statusUrl: 'https://talents.example/api/1', token: 'a'.repeat(40) },
    answered: {},
    isErasing: false,
  };
  const acts = { onLook: nothing, onResume: nothing, onCancel: nothing, onExport: nothing, onAnswer: nothing };
  const card = (more: Partial<OutboxRow>, onWithdraw = vi.fn()) =>
    draw(
      <DepositCard
        row={{ ...row, ...more }}
        portalName="Talents"
        known={{}}
        isBusy={false}
        {...acts}
        onWithdraw={onWithdraw}
      />,
    );
  const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);

  it('is withdrawn after a second word', async () => {
    const onWithdraw = vi.fn();
    const root = card({}, onWithdraw);
    expect(buttons(root)).toEqual([words.look, words.export, words.withdraw]);
    await click(find(root, '.actions .button:last-child'));
    expect(onWithdraw).not.toHaveBeenCalled();
    await click(find(root, '.danger'));
    expect(onWithdraw).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<OutboxRow>, readonly string[]]>([
    ['about to leave', { step: 'approved', tries: 0, held: undefined }, [words.cancel]],
    ['to resume', { step: 'unknown', isStopped: true, held: undefined }, [words.resume]],
    ['being sent', { step: 'sending', held: undefined }, []],
    ['over', { step: 'settled', outcome: 'erased', held: undefined }, []],
  ])('%s offers what can be done', (_, more, expected) => {
    expect(buttons(card(more))).toEqual(expected);
  });
});
