// The first page a person sees: what may be chosen, nothing that must be.
import '@/components/page.css';
import '@/components/settings/settings.css';
import './welcome.css';
import { mountPage } from '@/utils/pages/mount';
import { Welcome } from './welcome';

void mountPage({ title: (strings) => strings.welcome.title, view: Welcome });
