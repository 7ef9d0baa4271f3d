export { csvCell, csvText, saveFile } from '@quittance/ui';
