// The side panel (the sidebar in Firefox): the page's offers, without touching the page.
import '@/components/page.css';
import './sidepanel.css';
import { mountPage } from '@/utils/pages/mount';
import { SidePanel } from './sidepanel';

void mountPage({ title: (strings) => strings.panel.title, view: SidePanel });
