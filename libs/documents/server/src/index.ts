export { Documents1790000000035 } from './migrations/1790000000035-documents';
export { DocumentsModule } from './documents.module';
export * from './application/attach-documents';
export * from './application/file-name';
export * from './application/media-type';
export * from './application/read-document';
export * from './application/store-document';
export * from './http/receive-upload';
export * from './pdf';
