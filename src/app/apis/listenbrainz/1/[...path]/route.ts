// The place where scrobblers that know Maloja and Koito look for ListenBrainz's API.
export { dynamic, GET, OPTIONS, POST } from '@/app/1/[...path]/route';
