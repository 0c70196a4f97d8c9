// The workspace: the full page where there is room.
import '@/components/page.css';
import '@/components/living/method-page/method.css';
import '@/components/settings/settings.css';
import '@/components/plan/plan.css';
import '@/components/apply/apply.css';
import '@/components/profile/profile.css';
import '@/components/guides/guides.css';
import '@/components/guides/guide.css';
import '@/components/guides/figures.css';
import '@/components/transfer/transfer.css';
import './header.css';
import './workspace.css';
import './search.css';
import './views.css';
import './table.css';
import './compare.css';
import './france-map.css';
import './print.css';
import { mountPage } from '@/utils/pages/mount';
import { Workspace } from './workspace';

void mountPage({ title: (strings) => strings.name, view: Workspace });
