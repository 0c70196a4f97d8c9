// The people one spoke to or wrote to about an offer.
import { useState } from 'preact/hooks';
import { dropItem, longest, setContact } from '@/utils/offers/edits';
import type { Contact } from '@/utils/offers/types';
import { DateField } from '../date-field';
import { formatDay } from '../dates';
import { Icon } from '../icon';
import { useStrings } from '../strings';
import { dayOf, momentOf } from './days';
import type { BlockProps } from './offer-keeping';

const fields = ['name', 'role', 'email', 'phone'] as const;

export function ContactsBlock({ offer, onEdit }: BlockProps) {
  const { edit, language } = useStrings();
  const [open, setOpen] = useState<Contact>();
  const isNew = open !== undefined && !offer.contacts.some(({ id }) => id === open.id);
  const form = (contact: Contact) => (
    <ContactForm
      key={contact.id}
      contact={contact}
      onKeep={(next) => {
        onEdit(setContact(next));
        setOpen(undefined);
      }}
      onClose={() => setOpen(undefined)}
    />
  );
  return (
    <section class="block">
      <h4>{edit.contacts}</h4>
      <ul class="contacts">
        {offer.contacts.map((contact) => (
          <li key={contact.id}>
            {open?.id === contact.id ? (
              form(contact)
            ) : (
              <div class="block-line">
                <div class="contact">
                  <strong>{contact.name}</strong>
                  <span class="soft">
                    {[contact.role, contact.email, contact.phone, formatDay(contact.at, language)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {contact.note && <span>{contact.note}</span>}
                </div>
                <button
                  type="button"
                  class="button small plain"
                  aria-label={edit.changeOf(contact.name)}
                  onClick={() => setOpen(contact)}
                >
                  {edit.change}
                </button>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={edit.dropContact(contact.name)}
                  onClick={() => onEdit(dropItem('contact', contact.id), edit.noted.contact)}
                >
                  <Icon name="remove" />
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isNew && open && form(open)}
      {!open && (
        <button
          type="button"
          class="button small"
          onClick={() => setOpen({ id: crypto.randomUUID(), name: '', at: Date.now() })}
        >
          {edit.newContact}
        </button>
      )}
    </section>
  );
}

interface FormProps {
  contact: Contact;
  onKeep: (contact: Contact) => void;
  onClose: () => void;
}

function ContactForm({ contact, onKeep, onClose }: FormProps) {
  const { edit, act } = useStrings();
  const [typed, setTyped] = useState(contact);
  return (
    <form
      class="block-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.name.trim() !== '') onKeep(typed);
      }}
    >
      <div class="block-fields">
        {fields.map((field) => (
          <label key={field}>
            <span class="field-label">{edit[field]}</span>
            <input
              class="field"
              type="text"
              inputMode={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
              required={field === 'name'}
              maxLength={longest.fact}
              autocomplete="off"
              value={typed[field] ?? ''}
              onInput={({ currentTarget: { value } }) => setTyped({ ...typed, [field]: value })}
            />
          </label>
        ))}
        <DateField
          label={edit.contactDay}
          value={dayOf(typed.at)}
          onChange={(day) => day && setTyped({ ...typed, at: momentOf(day) })}
        />
      </div>
      <label>
        <span class="field-label">{edit.contactNote}</span>
        <textarea
          class="field"
          rows={2}
          maxLength={longest.fact}
          value={typed.note ?? ''}
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, note: value })}
        />
      </label>
      <div class="block-line">
        <button type="submit" class="button small primary">
          {edit.addContact}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {act.close}
        </button>
      </div>
    </form>
  );
}
