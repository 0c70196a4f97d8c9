// The popup: this page's offer, and the offers kept.
import '@/components/page.css';
import './popup.css';
import { mountPage } from '@/utils/pages/mount';
import { Popup } from './popup';

void mountPage({ title: (strings) => strings.name, view: Popup });
