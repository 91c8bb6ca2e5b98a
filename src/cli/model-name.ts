import { loadModelFile, nameOf } from '../model/reader.js';

/** Name of the model in `folder` as records carry it, its checksum compared. @throws ChanceryError E_MODEL_MISSING, E_MODEL_CORRUPT */
export const modelName = async (folder: string): Promise<string> =>
  nameOf((await loadModelFile(folder)).description);
