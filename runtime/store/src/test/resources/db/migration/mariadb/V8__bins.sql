CREATE TABLE `bin_album__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` binary(16) NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_bin_album__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_bin_album__history_record` ON `bin_album__history` (`record`, `number`);
CREATE TABLE `bin_photo__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` bigint NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_bin_photo__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_bin_photo__history_record` ON `bin_photo__history` (`record`, `number`);
