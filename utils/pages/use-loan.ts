// The loan a person has spoken of, followed and kept with the rest of the household.
import { loanOf, withLoan } from '@/utils/living/answers';
import type { Loan } from '@/utils/living/buying';
import { household } from '@/utils/settings/household';
import { useItem } from './use-item';

export function useLoan(): { loan: Loan; onLoan: (loan: Loan) => void } {
  const [answers, store] = useItem(household);
  return { loan: loanOf(answers ?? {}), onLoan: (loan) => void store(withLoan(answers ?? {}, loan)) };
}
