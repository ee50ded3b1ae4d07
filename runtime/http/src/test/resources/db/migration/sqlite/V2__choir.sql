CREATE TABLE "voice" (
  "id" integer NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_voice" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "singer" (
  "id" text NOT NULL,
  "name" text NOT NULL,
  "voice_id" integer,
  "version" integer NOT NULL,
  CONSTRAINT "pk_singer" PRIMARY KEY ("id"),
  CONSTRAINT "fk_singer_voice_id" FOREIGN KEY ("voice_id") REFERENCES "voice" ("id") ON DELETE SET NULL
) STRICT;
CREATE TABLE "folder" (
  "id" text NOT NULL,
  "number" integer NOT NULL,
  "singer_id" text NOT NULL,
  CONSTRAINT "pk_folder" PRIMARY KEY ("id"),
  CONSTRAINT "uq_folder_singer_id" UNIQUE ("singer_id"),
  CONSTRAINT "fk_folder_singer_id" FOREIGN KEY ("singer_id") REFERENCES "singer" ("id")
) STRICT;
CREATE TABLE "piece" (
  "id" integer NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "pk_piece" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "concert" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "version" integer NOT NULL,
  CONSTRAINT "pk_concert" PRIMARY KEY ("id")
) STRICT;
CREATE TABLE "song" (
  "id" text NOT NULL,
  "title" text NOT NULL,
  "minutes" integer NOT NULL,
  "concert_id" text NOT NULL,
  "piece_id" integer,
  CONSTRAINT "pk_song" PRIMARY KEY ("id"),
  CONSTRAINT "fk_song_concert_id" FOREIGN KEY ("concert_id") REFERENCES "concert" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_song_piece_id" FOREIGN KEY ("piece_id") REFERENCES "piece" ("id")
) STRICT;
CREATE TABLE "concert_singers" (
  "concert_id" text NOT NULL,
  "singer_id" text NOT NULL,
  CONSTRAINT "pk_concert_singers" PRIMARY KEY ("concert_id", "singer_id"),
  CONSTRAINT "fk_concert_singers_concert_id" FOREIGN KEY ("concert_id") REFERENCES "concert" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_concert_singers_singer_id" FOREIGN KEY ("singer_id") REFERENCES "singer" ("id") ON DELETE CASCADE
) STRICT;
CREATE TABLE "singer_pupils" (
  "singer_id" text NOT NULL,
  "pupil_id" text NOT NULL,
  CONSTRAINT "pk_singer_pupils" PRIMARY KEY ("singer_id", "pupil_id"),
  CONSTRAINT "fk_singer_pupils_singer_id" FOREIGN KEY ("singer_id") REFERENCES "singer" ("id") ON DELETE CASCADE,
  CONSTRAINT "fk_singer_pupils_pupil_id" FOREIGN KEY ("pupil_id") REFERENCES "singer" ("id") ON DELETE CASCADE
) STRICT;
