// Who the person is and how they are reached: it never reaches a recruiter by itself.
import { setBasics, setLocation } from '@/utils/profile/edits';
import { SettingsSection } from '../settings/section';
import { useStrings } from '../strings';
import type { PartProps } from './part';
import { TextField } from './text-field';

export function ContactPart({ held, onEdit }: PartProps) {
  const { profile } = useStrings();
  const { basics } = held.resume;
  return (
    <SettingsSection title={profile.contact} lead={profile.contactLead}>
      <div class="profile-fields">
        <TextField
          label={profile.name}
          value={basics.name}
          maxLength={120}
          note={profile.nameNote}
          onSave={(name) => onEdit(setBasics({ name }))}
        />
        <TextField
          label={profile.email}
          value={basics.email}
          maxLength={254}
          inputMode="email"
          note={profile.emailNote}
          refused={profile.emailRefused}
          onSave={(email) => onEdit(setBasics({ email }))}
        />
        <TextField
          label={profile.phone}
          value={basics.phone}
          maxLength={60}
          inputMode="tel"
          onSave={(phone) => onEdit(setBasics({ phone }))}
        />
        <TextField
          label={profile.url}
          value={basics.url}
          maxLength={2_000}
          inputMode="url"
          hint="https://"
          refused={profile.urlRefused}
          onSave={(url) => onEdit(setBasics({ url }))}
        />
        <TextField
          label={profile.address}
          value={basics.location?.address}
          maxLength={300}
          onSave={(address) => onEdit(setLocation({ address }))}
        />
        <TextField
          label={profile.postalCode}
          value={basics.location?.postalCode}
          maxLength={20}
          onSave={(postalCode) => onEdit(setLocation({ postalCode }))}
        />
        <TextField
          label={profile.city}
          value={basics.location?.city}
          maxLength={120}
          onSave={(city) => onEdit(setLocation({ city }))}
        />
      </div>
    </SettingsSection>
  );
}
