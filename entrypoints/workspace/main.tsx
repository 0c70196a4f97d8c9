// The workspace: the full page where there is room.
import '@/components/page.css';
import '@/components/settings/settings.css';
import './workspace.css';
import { mountPage } from '@/utils/pages/mount';
import { Workspace } from './workspace';

void mountPage({ title: (strings) => strings.name, view: Workspace });
