export { csvText, saveFile } from '@quittance/ui';
