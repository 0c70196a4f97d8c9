// What the person adds to an offer: dates, notes, people, documents, tags, and whose search it belongs to.
import type { Edit } from '@/utils/offers/edits';
import type { SavedOffer } from '@/utils/offers/types';
import { useStrings } from '../strings';
import { ContactsBlock } from './contacts-block';
import { DatesBlock } from './dates-block';
import { DocumentsBlock } from './documents-block';
import { NotesBlock } from './notes-block';
import { TagsBlock, WhoseBlock } from './tags-block';

export interface BlockProps {
  offer: SavedOffer;
  /** @param told what is said of it, with a way back; without words it is undone where it was done */
  onEdit: (edits: readonly Edit[], told?: string) => void;
}

interface Props extends BlockProps {
  /** Tags the other offers bear. */
  tags: readonly string[];
  onCalendar: () => void;
}

export function OfferKeeping({ offer, tags, onEdit, onCalendar }: Props) {
  const { edit } = useStrings();
  return (
    <section class="keeping-part" aria-labelledby="keeping-title">
      <h3 id="keeping-title">{edit.keeping}</h3>
      <NotesBlock offer={offer} onEdit={onEdit} />
      <DatesBlock offer={offer} onEdit={onEdit} onCalendar={onCalendar} />
      <TagsBlock offer={offer} tags={tags} onEdit={onEdit} />
      <ContactsBlock offer={offer} onEdit={onEdit} />
      <DocumentsBlock offer={offer} onEdit={onEdit} />
      <WhoseBlock offer={offer} onEdit={onEdit} />
    </section>
  );
}
