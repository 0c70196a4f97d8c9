// The popup: this page's offer, and the offers kept.
import '@/components/page.css';
import './popup.css';
import { database } from '@/utils/database/database';
import { mountPage } from '@/utils/pages/mount';
import { Popup } from './popup';

// Opened while the words are read; a store that does not open is the list's to tell of.
void database()
  .open()
  .catch(() => undefined);
void mountPage({ title: (strings) => strings.name, view: Popup });
