// The answers forms ask for most, typed once; an empty one leaves its field empty.
import { useId, useState } from 'preact/hooks';
import type { FormAnswers } from '@/utils/portals/forms/answers';
import { useStrings } from '../strings';

interface Props {
  answers: FormAnswers;
  onSave: (answers: FormAnswers) => void;
}

const names = ['givenName', 'familyName', 'email', 'phone', 'street', 'postalCode', 'city', 'linkedin'] as const;
type Name = (typeof names)[number];

/** What the browser may propose as one types. */
const tokens: Readonly<Record<Name, string>> = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  phone: 'tel',
  street: 'address-line1',
  postalCode: 'postal-code',
  city: 'address-level2',
  linkedin: 'off',
};

function toTyped({ givenName, familyName, email, phone, address, links }: FormAnswers): Record<Name, string> {
  return {
    givenName: givenName ?? '',
    familyName: familyName ?? '',
    email: email ?? '',
    phone: phone ?? '',
    street: address?.street ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    linkedin: links?.linkedin ?? '',
  };
}

function toAnswers(typed: Record<Name, string>, before: FormAnswers): FormAnswers {
  const said = (name: Name) => typed[name].trim() || undefined;
  return {
    ...before,
    givenName: said('givenName'),
    familyName: said('familyName'),
    email: said('email'),
    phone: said('phone'),
    address: { ...before.address, street: said('street'), postalCode: said('postalCode'), city: said('city') },
    links: { ...before.links, linkedin: said('linkedin') },
  };
}

export function ContactForm({ answers, onSave }: Props) {
  const { forms } = useStrings();
  const id = useId();
  const [typed, setTyped] = useState(() => toTyped(answers));
  return (
    <form
      class="contact-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(toAnswers(typed, answers));
      }}
    >
      <h3>{forms.contactTitle}</h3>
      <p class="form-lead">{forms.contactLead}</p>
      <div class="contact-fields">
        {names.map((name) => (
          <div key={name} class={`contact-${name}`}>
            <label class="field-label" for={`${id}-${name}`}>
              {forms.contact[name]}
            </label>
            <input
              id={`${id}-${name}`}
              class="field"
              autocomplete={tokens[name]}
              maxLength={200}
              value={typed[name]}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <button type="submit" class="button primary">
        {forms.save}
      </button>
    </form>
  );
}
