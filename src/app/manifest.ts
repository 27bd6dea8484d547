import { appManifest } from './app-manifest';

/** Installed from a front page it opens that; from one's own story, that story (r/[token]/app.webmanifest). */
export default () => appManifest('/');
