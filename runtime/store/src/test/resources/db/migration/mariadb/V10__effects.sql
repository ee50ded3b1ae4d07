-- What follows from what is done to others.
CREATE TABLE `cart` (
  `id` binary(16) NOT NULL,
  `name` varchar(60) NOT NULL,
  `state` varchar(63) NOT NULL,
  CONSTRAINT `pk_cart` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `cart__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` binary(16) NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_cart__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_cart__history_record` ON `cart__history` (`record`, `number`);
