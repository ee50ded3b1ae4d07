CREATE TABLE `lot` (
  `id` bigint NOT NULL,
  `name` varchar(50) NOT NULL,
  CONSTRAINT `pk_lot` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `parcel` (
  `id` binary(16) NOT NULL,
  `label` varchar(100) NOT NULL,
  `weight` decimal(8, 2) NOT NULL,
  `fragile` boolean NOT NULL,
  `picked_at` time(6),
  `extra` longtext,
  `state` varchar(63) NOT NULL,
  `lot_id` bigint,
  `shelf_id` bigint,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `version` bigint NOT NULL,
  CONSTRAINT `pk_parcel` PRIMARY KEY (`id`),
  CONSTRAINT `uq_parcel_label` UNIQUE (`label`),
  CONSTRAINT `fk_parcel_lot_id` FOREIGN KEY (`lot_id`) REFERENCES `lot` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_parcel_shelf_id` FOREIGN KEY (`shelf_id`) REFERENCES `lot` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `parcel__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` binary(16) NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_parcel__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_parcel__history_record` ON `parcel__history` (`record`, `number`);
CREATE TABLE `seal` (
  `id` bigint NOT NULL,
  `country` varchar(50) NOT NULL,
  `parcel_id` binary(16) NOT NULL,
  CONSTRAINT `pk_seal` PRIMARY KEY (`id`),
  CONSTRAINT `fk_seal_parcel_id` FOREIGN KEY (`parcel_id`) REFERENCES `parcel` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `seal__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` bigint NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_seal__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_seal__history_record` ON `seal__history` (`record`, `number`);
